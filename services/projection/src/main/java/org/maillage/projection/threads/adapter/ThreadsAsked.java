package org.maillage.projection.threads.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.threads.OpenEnds;
import org.maillage.projection.threads.State;
import org.maillage.projection.threads.ThreadQuery;
import org.maillage.projection.threads.ThreadQuery.Cursor;

/** The list that a request asks for, or the problem with it. */
final class ThreadsAsked {

    /** Nothing in the events lies before it. */
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static final int USUAL_PAGE = 20;
    private static final int MOST_ON_A_PAGE = 100;
    private static final List<String> KINDS =
            List.of("need", "project", "grant", "place", "occupancy", "job", "declaration");
    private static final Map<String, State> STATES =
            Map.of("open", State.OPEN, "answered", State.ANSWERED, "set-aside", State.SET_ASIDE);

    /** A thread that begins with a job is one person: whoever counts such threads counts persons. */
    private static final Set<String> OF_PERSONS = Set.of("job");

    private ThreadsAsked() {}

    /** @param persons whether threads may be asked for that begin with a person */
    static ThreadQuery read(Map<String, String[]> parameters, LocalDate today, boolean persons) {
        var asked = new Asked(parameters, today)
                .only("kind", "from", "to", "territory", "zoning", "theme", "state", "open", "limit", "after");
        String zoning = asked.zoning();
        String territory = asked.territory(zoning);
        var period = asked.period();
        var kinds = kinds(asked.given("kind").orElse("need,project"));
        if (!persons && !Collections.disjoint(kinds, OF_PERSONS)) {
            throw Problem.of("auth.forbidden", "Les fils qui commencent par un emploi sont montrés aux agents seuls.")
                    .at("kind", "persons")
                    .example("need,project")
                    .asException();
        }
        return new ThreadQuery(
                kinds,
                Objects.requireNonNullElse(period.from(), FIRST),
                period.to(),
                zoning,
                territory.equals(Territories.WHOLE) ? null : territory,
                asked.given("theme").orElse(null),
                state(asked),
                oneOf("open", asked.given("open"), List.copyOf(OpenEnds.codes())),
                asked.given("after").map(ThreadsAsked::cursor).orElse(null),
                asked.limit(USUAL_PAGE, MOST_ON_A_PAGE));
    }

    /** A cursor as it is given out. */
    static String text(Cursor cursor) {
        return cursor.begun() + "_" + cursor.file();
    }

    private static Cursor cursor(String text) {
        int between = text.indexOf('_');
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, Math.max(0, between))),
                    UUID.fromString(text.substring(between + 1)));
        } catch (DateTimeParseException | IllegalArgumentException another) {
            throw new InvalidParameterException("after", "cursor", "Reprendre « next » de la page précédente.", null);
        }
    }

    private static Set<String> kinds(String text) {
        var kinds = Set.copyOf(Arrays.asList(text.split(",", -1)));
        kinds.forEach(kind -> oneOf("kind", Optional.of(kind), KINDS));
        return kinds;
    }

    private static @Nullable State state(Asked asked) {
        String state = oneOf("state", asked.given("state"), List.of("open", "answered", "set-aside"));
        return state == null ? null : STATES.get(state);
    }

    private static @Nullable String oneOf(String name, Optional<String> given, List<String> known) {
        given.filter(it -> !known.contains(it)).ifPresent(_ -> {
            throw new InvalidParameterException(
                    name, "enum", "Valeurs possibles : " + String.join(", ", known) + ".", known.getFirst());
        });
        return given.orElse(null);
    }
}
