/** What becomes of the events of services. */
@NullMarked
package org.maillage.incubation.incoming.impact;

import org.jspecify.annotations.NullMarked;
