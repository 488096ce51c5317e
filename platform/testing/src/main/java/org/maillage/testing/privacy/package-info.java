/** Proof that what was forgotten is readable nowhere. */
@NullMarked
package org.maillage.testing.privacy;

import org.jspecify.annotations.NullMarked;
