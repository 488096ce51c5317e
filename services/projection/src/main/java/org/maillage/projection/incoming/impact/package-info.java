/** The events of the impact service, with only the fields that are counted. */
@NullMarked
package org.maillage.projection.incoming.impact;

import org.jspecify.annotations.NullMarked;
