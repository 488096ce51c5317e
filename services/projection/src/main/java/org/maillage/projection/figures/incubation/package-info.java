/** The figures of the incubation service: one class per figure, each with the facts that it reads. */
@NullMarked
package org.maillage.projection.figures.incubation;

import org.jspecify.annotations.NullMarked;
