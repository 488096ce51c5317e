/** The events of the funding service, with only the fields that are counted. */
@NullMarked
package org.maillage.projection.incoming.funding;

import org.jspecify.annotations.NullMarked;
