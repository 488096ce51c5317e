/** Figures as they were known at another moment, as they are known now of it, and what makes the difference. */
@NullMarked
package org.maillage.projection.reading.asof;

import org.jspecify.annotations.NullMarked;
