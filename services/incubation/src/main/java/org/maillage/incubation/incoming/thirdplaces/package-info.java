/** What this service reads of occupancies: where a project has moved in. */
@NullMarked
package org.maillage.incubation.incoming.thirdplaces;

import org.jspecify.annotations.NullMarked;
