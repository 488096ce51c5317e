/** Published moments of all figures: each keeps how far the log was counted, so that it can be read again for ever. */
@NullMarked
package org.maillage.projection.snapshots;

import org.jspecify.annotations.NullMarked;
