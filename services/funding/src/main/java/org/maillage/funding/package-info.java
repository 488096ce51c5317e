/** Calls for projects and the grants that follow from them, until the money is accounted for (financement). */
@NullMarked
package org.maillage.funding;

import org.jspecify.annotations.NullMarked;
