/** The events of the incubation service, with only the fields that are counted. */
@NullMarked
package org.maillage.projection.incoming.incubation;

import org.jspecify.annotations.NullMarked;
