/** Everything that this service hears: which topics in which groups, and what it keeps of other services' files. */
@NullMarked
package org.maillage.incubation.incoming;

import org.jspecify.annotations.NullMarked;
