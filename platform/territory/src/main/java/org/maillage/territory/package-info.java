/** Zonings and their districts: which QPV a point lies in, in each generation of perimeters, and what became of it. */
@NullMarked
package org.maillage.territory;

import org.jspecify.annotations.NullMarked;
