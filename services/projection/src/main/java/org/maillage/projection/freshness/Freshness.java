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
 * How old figures are, who feeds them and who is silent, in the whole or in one place: told by the journal, which is read on at
 * each question. Only recorded times are held against a rhythm: what happened long ago may be told today.
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

    /**
     * How things stand at an instant. The registry tells of no places: of one, those are silent who have told of it before and do not any
     * more; who has never told anything is silent in the whole alone.
     */
    public Report at(Instant now, Place place) {
        var known = expectations.known();
        synchronized (heard) {
            tail.readOn(heard::hear);
            var voices = heard.of(place);
            var silent = known.all().stream()
                    .flatMap(it -> silence(it, voices, now).stream())
                    .filter(it -> it.last() != null || place.equals(Place.ANYWHERE))
                    .toList();
            return new Report(
                    figures.definitions().stream()
                            .map(it -> freshness(it, voices, silent))
                            .toList(),
                    silent,
                    known.asOf());
        }
    }

    /** All that is expected of partners, each with when it was last heard, of whatever place. */
    public List<Hearing> hearings() {
        var known = expectations.known();
        synchronized (heard) {
            tail.readOn(heard::hear);
            var anywhere = heard.of(Place.ANYWHERE);
            return known.all().stream()
                    .map(it -> new Hearing(
                            it, anywhere.from(it).map(Latest::recorded).orElse(null)))
                    .toList();
        }
    }

    /** When the last that counted for a figure in a place was established; empty before the first. */
    public Optional<Instant> newest(Definition figure, Place place) {
        synchronized (heard) {
            tail.readOn(heard::hear);
            return newest(counted(figure), heard.of(place)).map(Latest::recorded);
        }
    }

    private FigureFreshness freshness(Definition figure, Voices voices, List<Silence> silent) {
        var counted = counted(figure);
        var sources = new HashMap<String, Latest>();
        counted.forEach(
                it -> voices.sources(it).forEach((source, latest) -> sources.merge(source, latest, Latest::and)));
        return new FigureFreshness(
                figure,
                newest(counted, voices).orElse(null),
                sources,
                silent.stream()
                        .filter(it -> counted.stream()
                                .anyMatch(one -> heard.counts(it.expected().event(), one)))
                        .toList());
    }

    private static Optional<Latest> newest(Set<String> counted, Voices voices) {
        return counted.stream().flatMap(it -> voices.figure(it).stream()).reduce(Latest::and);
    }

    /** A ratio is as fresh as the sums that it is read from. */
    private static Set<String> counted(Definition figure) {
        return Map.copyOf(Valuation.needed(figure, ANY_TIME)).keySet();
    }

    private static Optional<Silence> silence(Expectation expected, Voices voices, Instant now) {
        var last = voices.from(expected).map(Latest::recorded);
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
