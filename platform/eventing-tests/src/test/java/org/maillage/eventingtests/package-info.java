/** Eventing over a real broker and database: what its own module can only show over stand-ins. */
@NullMarked
package org.maillage.eventingtests;

import org.jspecify.annotations.NullMarked;
