/** A project: from its presentation to an activity that lasts. The rules, as pure functions. */
@NullMarked
package org.maillage.incubation.project;

import org.jspecify.annotations.NullMarked;
