package org.maillage.projection.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Valuation;

/**
 * How old figures are, who feeds them and who is silent: told by the journal, which is read on at each question. Only recorded
 * times are held against a rhythm: what happened long ago may be told today.
 */
public final class Freshness {

    /** Which sums a figure is read from is the same on every day. */
    private static final Period ANY_TIME = Period.until(LocalDate.EPOCH);

    private final Figures figures;
    private final JournalTail tail;
    private final Expectations expectations;
    private final Heard heard = new Heard();

    public Freshness(Figures figures, JournalTail tail, Expectations expectations) {
        this.figures = figures;
        this.tail = tail;
        this.expectations = expectations;
    }

    /**
     * All figures.
     *
     * @param expectedAsOf when the registry of partners was last read; null when never
     */
    public record Report(
            List<FigureFreshness> figures,
            List<Silence> silent,
            @Nullable Instant expectedAsOf) {}

    /** How things stand at an instant. */
    public Report at(Instant now) {
        var known = expectations.known();
        synchronized (heard) {
            tail.readOn(heard::hear);
            var silent = known.all().stream()
                    .flatMap(it -> silence(it, now).stream())
                    .toList();
            return new Report(
                    figures.definitions().stream()
                            .map(it -> freshness(it, silent))
                            .toList(),
                    silent,
                    known.asOf());
        }
    }

    /** When the last that counted for a figure was established; empty before the first. */
    public Optional<Instant> newest(Definition figure) {
        synchronized (heard) {
            tail.readOn(heard::hear);
            return newest(counted(figure)).map(Latest::recorded);
        }
    }

    private FigureFreshness freshness(Definition figure, List<Silence> silent) {
        var counted = counted(figure);
        var sources = new HashMap<String, Latest>();
        counted.forEach(
                it -> heard.sources(it).forEach((source, latest) -> sources.merge(source, latest, Latest::and)));
        return new FigureFreshness(
                figure,
                newest(counted).orElse(null),
                sources,
                silent.stream()
                        .filter(it -> counted.stream()
                                .anyMatch(one -> heard.counts(it.expected().event(), one)))
                        .toList());
    }

    private Optional<Latest> newest(Set<String> counted) {
        return counted.stream().flatMap(it -> heard.figure(it).stream()).reduce(Latest::and);
    }

    /** A ratio is as fresh as the sums that it is read from. */
    private static Set<String> counted(Definition figure) {
        return Map.copyOf(Valuation.needed(figure, ANY_TIME)).keySet();
    }

    private Optional<Silence> silence(Expectation expected, Instant now) {
        var last = heard.from(expected).map(Latest::recorded);
        if (last.isEmpty()) {
            return Optional.of(new Silence(expected, null, 0));
        }
        var expectedBy = last.get().plus(Duration.ofDays(expected.days()));
        return now.isAfter(expectedBy)
                ? Optional.of(new Silence(
                        expected, last.get(), Duration.between(expectedBy, now).toDays()))
                : Optional.empty();
    }
}
