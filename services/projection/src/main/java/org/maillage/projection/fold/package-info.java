/** From the log to journal and cells, exactly once in effect: what is taken, in which order it is written, behind which guards. */
@NullMarked
package org.maillage.projection.fold;

import org.jspecify.annotations.NullMarked;
