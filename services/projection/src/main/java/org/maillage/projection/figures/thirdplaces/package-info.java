/** The figures of the third places: one class per figure, each with the facts that it reads. */
@NullMarked
package org.maillage.projection.figures.thirdplaces;

import org.jspecify.annotations.NullMarked;
