/** The house rules, written once as tests of class files. */
@NullMarked
package org.maillage.testing.architecture;

import org.jspecify.annotations.NullMarked;
