/** Who occupies a space of a place, by what agreement, from when to when. The rules, as pure functions. */
@NullMarked
package org.maillage.thirdplaces.occupancy;

import org.jspecify.annotations.NullMarked;
