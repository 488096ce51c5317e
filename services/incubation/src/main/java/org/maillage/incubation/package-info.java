/** Projects on their way to an activity of their own: cohorts, stages, milestones, structures and what becomes of them. */
@NullMarked
package org.maillage.incubation;

import org.jspecify.annotations.NullMarked;
