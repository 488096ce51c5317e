/** Tests. */
@NullMarked
package org.maillage.partners.takeover.adapter;

import org.jspecify.annotations.NullMarked;
