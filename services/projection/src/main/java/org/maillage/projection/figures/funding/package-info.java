/** The figures of the funding service: one class per figure, each with the facts that it reads. */
@NullMarked
package org.maillage.projection.figures.funding;

import org.jspecify.annotations.NullMarked;
