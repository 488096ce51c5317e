package org.maillage.projection.freshness;

import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;

/**
 * What was said of one kind, as far as freshness asks: only the newest of it counts, so whoever reads may leave out the rest.
 *
 * @param event   its name, {@code need-reported}
 * @param source  of the partner who led to it; null when none did
 * @param latest  when it last happened, and when it was last established
 * @param counted what it counted for; null for the event itself
 */
public record Said(
        String event,
        @Nullable String source,
        Latest latest,
        @Nullable Counted counted) {

    /** A figure, and the territories in which it counted for it. */
    public record Counted(String figure, Territories where) {}
}
