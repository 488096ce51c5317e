package org.maillage.projection.live;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.reading.Period;

/**
 * What a reader looks at: some figures of some territories in some period. Readers of equal views share everything.
 *
 * @param figures     those wanted; empty for all that are shown
 * @param territories those wanted; empty for all that have anything
 * @param from        null for the first fact of all
 * @param to          null for today, whatever day it is
 * @param exact       whether its readers may see figures of persons as they are
 */
public record View(
        Set<String> figures,
        String zoning,
        Set<String> territories,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean exact) {

    public View {
        figures = Set.copyOf(figures);
        territories = Set.copyOf(territories);
    }

    /** For everybody. */
    public View(
            Set<String> figures,
            String zoning,
            Set<String> territories,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(figures, zoning, territories, from, to, false);
    }

    /** Whether it shows that figure. */
    public boolean shows(Definition figure) {
        return figure.shown() && (figures.isEmpty() || figures.contains(figure.key()));
    }

    /** Whether it shows that figure as it is, not as it was released. */
    public boolean showsExactly(Definition figure) {
        return shows(figure) && (exact || !figure.persons());
    }

    /** Its days, on a given day. */
    public Period period(LocalDate today) {
        return new Period(from, to == null ? today : to);
    }
}
