/** What this service reads of declarations of impact: the services that a project opens for residents. */
@NullMarked
package org.maillage.incubation.incoming.impact;

import org.jspecify.annotations.NullMarked;
