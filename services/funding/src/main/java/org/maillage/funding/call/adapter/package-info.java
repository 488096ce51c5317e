/** How calls are stored, published, asked for and changed over HTTP. */
@NullMarked
package org.maillage.funding.call.adapter;

import org.jspecify.annotations.NullMarked;
