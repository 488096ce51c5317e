/** What partners say about jobs and declarations, turned into commands. */
@NullMarked
package org.maillage.impact.incoming.partners;

import org.jspecify.annotations.NullMarked;
