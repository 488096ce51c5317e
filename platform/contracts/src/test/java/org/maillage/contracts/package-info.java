/** Holds the contracts to themselves, to what was released, and to the catalogue that they were designed as. */
@NullMarked
package org.maillage.contracts;

import org.jspecify.annotations.NullMarked;
