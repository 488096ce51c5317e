package org.maillage.projection.live;

import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.reading.CellSource;

/**
 * What channels tell of.
 *
 * @param figures  those that there are
 * @param cells    what they are read from
 * @param released what those are told who do not see everything as it is
 * @param alarms   what only those are told who do
 * @param progress how far the cells have come
 * @param messages the words for all that
 */
public record Feeds(
        Figures figures, CellSource cells, Released released, Alarms alarms, Progress progress, Messages messages) {}
