package org.maillage.projection.live;

import org.maillage.projection.reading.Value;

/** The value of a figure in a territory, over the period of a view. */
public record CellValue(String figure, String territory, Value value) {}
