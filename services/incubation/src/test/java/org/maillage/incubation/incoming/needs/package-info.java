/** What becomes of the events of needs. */
@NullMarked
package org.maillage.incubation.incoming.needs;

import org.jspecify.annotations.NullMarked;
