/** Time that a test moves. */
@NullMarked
package org.maillage.testing.time;

import org.jspecify.annotations.NullMarked;
