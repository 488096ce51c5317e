/** What becomes of the events of occupancies. */
@NullMarked
package org.maillage.incubation.incoming.thirdplaces;

import org.jspecify.annotations.NullMarked;
