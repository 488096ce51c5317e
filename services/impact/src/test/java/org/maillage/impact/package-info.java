/** Impact as a whole: its service over a real broker and database, its canvas, its architecture. */
@NullMarked
package org.maillage.impact;

import org.jspecify.annotations.NullMarked;
