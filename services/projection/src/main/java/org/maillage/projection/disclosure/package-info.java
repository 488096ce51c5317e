/** What everybody may know of figures that count persons: what was last released, in which no one to four of them can be found. */
@NullMarked
package org.maillage.projection.disclosure;

import org.jspecify.annotations.NullMarked;
