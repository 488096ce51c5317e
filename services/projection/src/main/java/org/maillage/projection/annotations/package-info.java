/** What staff note on the course of a figure: what happened on a day, so that a series is read with it. */
@NullMarked
package org.maillage.projection.annotations;

import org.jspecify.annotations.NullMarked;
