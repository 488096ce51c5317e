/** House rules, each against a class that breaks it. */
@NullMarked
package org.maillage.testing.architecture;

import org.jspecify.annotations.NullMarked;
