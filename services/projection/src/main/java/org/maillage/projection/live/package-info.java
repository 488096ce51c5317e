/** Figures that move: a snapshot for whoever begins to look, then changes, the same bytes for all who look at the same. */
@NullMarked
package org.maillage.projection.live;

import org.jspecify.annotations.NullMarked;
