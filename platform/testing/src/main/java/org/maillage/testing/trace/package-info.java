/** Spans that a test can look at. */
@NullMarked
package org.maillage.testing.trace;

import org.jspecify.annotations.NullMarked;
