/** What the tests of the door share. */
@NullMarked
package org.maillage.partners;

import org.jspecify.annotations.NullMarked;
