/** How cohorts are stored, written for others and woken. */
@NullMarked
package org.maillage.incubation.cohort.adapter;

import org.jspecify.annotations.NullMarked;
