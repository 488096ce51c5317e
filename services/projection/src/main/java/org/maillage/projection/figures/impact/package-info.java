/** The figures of jobs and declarations: one class per figure, each with the facts that it reads. */
@NullMarked
package org.maillage.projection.figures.impact;

import org.jspecify.annotations.NullMarked;
