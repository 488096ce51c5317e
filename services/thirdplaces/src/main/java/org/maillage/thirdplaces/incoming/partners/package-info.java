/** What partners say of places and occupancies: their statements, in their words, to commands in ours. */
@NullMarked
package org.maillage.thirdplaces.incoming.partners;

import org.jspecify.annotations.NullMarked;
