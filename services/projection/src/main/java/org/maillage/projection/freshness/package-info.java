/** How old a figure is, who feeds it, and who has not been heard for longer than usual. */
@NullMarked
package org.maillage.projection.freshness;

import org.jspecify.annotations.NullMarked;
