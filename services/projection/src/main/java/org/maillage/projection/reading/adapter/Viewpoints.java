package org.maillage.projection.reading.adapter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.Valuation;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.Snapshots;

/** Reads from a request from where it looks, and finds the journal for it. */
final class Viewpoints {

    /** The parameters that say so. */
    static final String AS_OF = "asOf";

    static final String KNOWLEDGE = "knowledge";
    static final String SNAPSHOT = "snapshot";

    private static final String EXAMPLE = "2026-06-30";

    private final Snapshots snapshots;
    private final Journals journals;
    private final Figures figures;
    private final Clock clock;

    Viewpoints(Snapshots snapshots, Journals journals, Figures figures, Clock clock) {
        this.snapshots = snapshots;
        this.journals = journals;
        this.figures = figures;
        this.clock = clock;
    }

    /** The present, where the request does not say. */
    Viewpoint of(Map<String, String[]> parameters) {
        var today = CityDay.of(clock.instant());
        var asked = new Asked(parameters, today);
        var snapshot = asked.given(SNAPSHOT);
        var asOf = asked.given(AS_OF);
        if (snapshot.isPresent()) {
            if (asOf.isPresent() || asked.given(KNOWLEDGE).isPresent()) {
                throw new InvalidParameterException(
                        SNAPSHOT, "exclusive", "« snapshot » va seul, sans « asOf » ni « knowledge ».", null);
            }
            return at(snapshot(snapshot.get()));
        }
        if (asOf.isPresent()) {
            return by(instant(asOf.get(), today), asked.given(KNOWLEDGE).orElse("then"));
        }
        if (asked.given(KNOWLEDGE).isPresent()) {
            throw new InvalidParameterException(AS_OF, "required", "« knowledge » demande « asOf ».", EXAMPLE);
        }
        return new Viewpoint(today, new Knowledge.Present(), null);
    }

    /** The moment that a request must give, a day standing for its end. */
    Instant moment(Map<String, String[]> parameters) {
        var today = CityDay.of(clock.instant());
        return new Asked(parameters, today)
                .given(AS_OF)
                .map(text -> instant(text, today))
                .orElseThrow(() ->
                        new InvalidParameterException(AS_OF, "required", "« asOf » dit de quel moment.", EXAMPLE));
    }

    /**
     * The journal in which a figure is read from there.
     *
     * @throws org.maillage.defaults.problem.ProblemException when a snapshot's generation is gone, or this release defines the
     *     figure otherwise than its generation did: no other bytes are given instead
     */
    Provenance journal(Viewpoint view, Definition definition) {
        var snapshot = view.snapshot();
        if (snapshot == null) {
            return journals.currentJournal();
        }
        if (!isDefinedAsIn(snapshot, definition)) {
            throw gone("L’instantané « " + snapshot.id() + " » suit une autre définition de cet indicateur.");
        }
        return journals.of(snapshot.generation())
                .orElseThrow(() -> gone("Le journal de l’instantané « " + snapshot.id() + " » n’est plus tenu."));
    }

    private boolean isDefinedAsIn(Snapshot snapshot, Definition definition) {
        var versions = snapshot.versions();
        return isSame(versions, definition)
                && Valuation.needed(definition, Period.until(LocalDate.EPOCH)).keySet().stream()
                        .allMatch(operand -> isSame(versions, figures.get(operand)));
    }

    private static boolean isSame(Map<String, Integer> versions, Definition definition) {
        @Nullable Integer version = versions.get(definition.key());
        return version != null && version == definition.version();
    }

    private Viewpoint by(Instant instant, String knowledge) {
        return switch (knowledge) {
            case "then" ->
                snapshots
                        .at(journals.current(), instant)
                        .map(Viewpoints::at)
                        .orElseGet(() -> new Viewpoint(CityDay.of(instant), new Knowledge.Then(instant), null));
            case "now" -> new Viewpoint(CityDay.of(instant), new Knowledge.Now(instant), null);
            default ->
                throw new InvalidParameterException(
                        KNOWLEDGE,
                        "enum",
                        "« then », ce qui était enregistré alors, ou « now », ce qui était survenu, tel que connu"
                                + " aujourd’hui.",
                        "then");
        };
    }

    private static Viewpoint at(Snapshot snapshot) {
        return new Viewpoint(CityDay.of(snapshot.at()), new Knowledge.Published(snapshot.upTo()), snapshot);
    }

    private Snapshot snapshot(String id) {
        return snapshots.find(id).orElseThrow(() -> gone("Aucun instantané « " + id + " » : voir /api/snapshots."));
    }

    private static Instant instant(String text, LocalDate today) {
        var instant = day(text)
                .map(CityDay::end)
                .or(() -> offset(text))
                .orElseThrow(() -> new InvalidParameterException(
                        AS_OF,
                        "date-time",
                        "Un jour, AAAA-MM-JJ, qui vaut pour sa fin, ou un instant avec son décalage.",
                        "2026-06-30T18:00:00+02:00"));
        if (instant.isAfter(CityDay.end(today))) {
            throw new InvalidParameterException(AS_OF, "past", "« asOf » n’est pas à venir.", today.toString());
        }
        return instant;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A plus in an address is read as a space. */
    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static RuntimeException gone(String detail) {
        return Problem.of("path.unknown", detail).asException();
    }
}
