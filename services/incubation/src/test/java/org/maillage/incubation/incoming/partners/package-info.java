/** What becomes of what partners say. */
@NullMarked
package org.maillage.incubation.incoming.partners;

import org.jspecify.annotations.NullMarked;
