/** What this service reads of needs: hand-overs open or link projects, a merger moves their thread. */
@NullMarked
package org.maillage.incubation.incoming.needs;

import org.jspecify.annotations.NullMarked;
