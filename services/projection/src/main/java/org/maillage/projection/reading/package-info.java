/** From cells to what people read: periods, sums over partitions, values of figures, the contributions behind a cell. */
@NullMarked
package org.maillage.projection.reading;

import org.jspecify.annotations.NullMarked;
