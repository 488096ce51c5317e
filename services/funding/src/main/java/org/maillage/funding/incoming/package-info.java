/** What this service hears: every topic and group of it. */
@NullMarked
package org.maillage.funding.incoming;

import org.jspecify.annotations.NullMarked;
