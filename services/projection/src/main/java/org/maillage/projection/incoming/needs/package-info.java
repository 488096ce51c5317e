/** The events of the needs service, with only the fields that are counted. */
@NullMarked
package org.maillage.projection.incoming.needs;

import org.jspecify.annotations.NullMarked;
