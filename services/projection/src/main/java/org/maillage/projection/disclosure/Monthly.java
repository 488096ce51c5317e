package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/** Makes a release once a month, of everything up to the end of the month before. */
public final class Monthly {

    private final Census census;
    private final Releases releases;

    public Monthly(Census census, Releases releases) {
        this.census = census;
        this.releases = releases;
    }

    /** Whether the release of this month is still to be made. */
    public boolean isDue(LocalDate today) {
        return releases.last()
                .filter(last -> !last.until().isBefore(end(today)))
                .isEmpty();
    }

    /**
     * Makes the release of this month; empty when it was made already, or when nobody was counted yet. Every figure that it is read from
     * must have been brought up to date.
     */
    public Optional<Release> release(LocalDate today) {
        if (!isDue(today)) {
            return Optional.empty();
        }
        var exact = census.upTo(end(today));
        var last = releases.last();
        if (last.isEmpty() && exact.values().stream().allMatch(it -> it.total().equals(Headcount.NONE))) {
            return Optional.empty();
        }
        var next = last.map(it -> it.next(end(today), exact)).orElseGet(() -> Release.first(end(today), exact));
        releases.add(next);
        return releases.last();
    }

    private static LocalDate end(LocalDate today) {
        return today.withDayOfMonth(1).minusDays(1);
    }
}
