/** What partners say of cohorts and projects: their statements, in their words, to commands in ours. */
@NullMarked
package org.maillage.incubation.incoming.partners;

import org.jspecify.annotations.NullMarked;
