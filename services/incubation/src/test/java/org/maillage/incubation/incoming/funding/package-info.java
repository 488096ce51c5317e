/** What becomes of the events of grants. */
@NullMarked
package org.maillage.incubation.incoming.funding;

import org.jspecify.annotations.NullMarked;
