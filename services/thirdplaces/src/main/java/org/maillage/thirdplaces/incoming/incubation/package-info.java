/** What this service keeps of the projects that incubation follows: their thread, their structure, their end. */
@NullMarked
package org.maillage.thirdplaces.incoming.incubation;

import org.jspecify.annotations.NullMarked;
