/** What this service hears: every topic and group of it. */
@NullMarked
package org.maillage.thirdplaces.incoming;

import org.jspecify.annotations.NullMarked;
