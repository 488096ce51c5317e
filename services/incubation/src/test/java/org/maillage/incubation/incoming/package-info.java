/** What this service knows from elsewhere. */
@NullMarked
package org.maillage.incubation.incoming;

import org.jspecify.annotations.NullMarked;
