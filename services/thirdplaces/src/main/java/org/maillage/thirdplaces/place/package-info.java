/** A third place: its spaces, its labels, what happens there. The rules, as pure functions. */
@NullMarked
package org.maillage.thirdplaces.place;

import org.jspecify.annotations.NullMarked;
