package org.maillage.projection.threads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which threads are asked for.
 *
 * @param kinds     of the file that began them
 * @param from      first day on which they may have begun
 * @param to        last day
 * @param territory where the beginning was counted; null for anywhere
 * @param theme     of the beginning; null for any
 * @param state     null for any
 * @param openEnd   code of something that must be open; null for whatever
 * @param after     the last one that was given; null to begin with the newest
 * @param limit     how many to give at most
 */
public record ThreadQuery(
        Set<String> kinds,
        LocalDate from,
        LocalDate to,
        String zoning,
        @Nullable String territory,
        @Nullable String theme,
        @Nullable State state,
        @Nullable String openEnd,
        @Nullable Cursor after,
        int limit) {

    /** A place in the list, which is in the order of beginnings, the newest first. */
    public record Cursor(Instant begun, UUID file) {}
}
