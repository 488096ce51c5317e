/** The shell of a cohort: how it is stored, written for others, asked and shown. Everything here is package-private. */
@NullMarked
package org.maillage.incubation.cohort.adapter;

import org.jspecify.annotations.NullMarked;
