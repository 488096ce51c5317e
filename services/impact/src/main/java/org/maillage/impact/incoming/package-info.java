/** What this service hears: its topics and groups, and what it keeps of other services' files. */
@NullMarked
package org.maillage.impact.incoming;

import org.jspecify.annotations.NullMarked;
