/** Tests of the checks of statements. */
@NullMarked
package org.maillage.statements;

import org.jspecify.annotations.NullMarked;
