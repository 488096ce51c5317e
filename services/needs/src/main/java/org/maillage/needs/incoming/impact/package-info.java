/** What impact establishes about services: which are open, and which needs they answer. */
@NullMarked
package org.maillage.needs.incoming.impact;

import org.jspecify.annotations.NullMarked;
