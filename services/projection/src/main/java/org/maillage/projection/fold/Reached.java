package org.maillage.projection.fold;

import java.time.Instant;

/**
 * How far the cells of a partition have come. A hint for readers, like the committed offset: losing it costs freshness, not truth.
 *
 * @param offset   the last one in the cells
 * @param recorded when the last event in them was recorded
 * @param at       when they were written
 */
public record Reached(long offset, Instant recorded, Instant at) {}
