/** The figures of the needs service: one class per figure, each with the facts that it reads. */
@NullMarked
package org.maillage.projection.figures.needs;

import org.jspecify.annotations.NullMarked;
