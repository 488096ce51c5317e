/** The rules of a cohort, as they are told to people. */
@NullMarked
package org.maillage.incubation.cohort;

import org.jspecify.annotations.NullMarked;
