/** A real broker and a real database for tests, as processes or containers, which can be made to fail as real ones do. */
@NullMarked
package org.maillage.testing.backend;

import org.jspecify.annotations.NullMarked;
