/** The events of the third places, with only the fields that are counted. */
@NullMarked
package org.maillage.projection.incoming.thirdplaces;

import org.jspecify.annotations.NullMarked;
