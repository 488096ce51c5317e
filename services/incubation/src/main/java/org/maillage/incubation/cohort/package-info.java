/** A cohort (promotion) of projects that an incubator takes in together. The rules, as pure functions. */
@NullMarked
package org.maillage.incubation.cohort;

import org.jspecify.annotations.NullMarked;
