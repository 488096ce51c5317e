/** How grants are stored, published, looked up, changed over HTTP and given away as open data. */
@NullMarked
package org.maillage.funding.grant.adapter;

import org.jspecify.annotations.NullMarked;
