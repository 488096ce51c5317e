package org.maillage.projection.statements.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.Activity;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.StatementStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stated how much, and what became of it. */
@RestController
class StatementController {

    private static final int DAYS_SHOWN = 28;

    private final StatementStore statements;
    private final Clock clock;

    StatementController(StatementStore statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * @param from      first day that is counted; absent when from the first statement on
     * @param shownFrom first of the days that are told one by one, up to {@code to}
     */
    @JsonInclude(Include.NON_NULL)
    record StatementsAnswer(@Nullable LocalDate from, LocalDate to, LocalDate shownFrom, List<SourceAnswer> sources) {}

    /**
     * @param accepted    by the door; the sum of the next three
     * @param waiting     for a file that nobody has opened, or for their owner to read them
     * @param days        those with an accepted statement
     * @param lastRefused its receipt; absent when none was
     * @param lastWaiting its receipt; absent when none does
     */
    @JsonInclude(Include.NON_NULL)
    record SourceAnswer(
            String source,
            long accepted,
            long applied,
            long refused,
            long waiting,
            List<DayAnswer> days,
            @Nullable UUID lastRefused,
            @Nullable UUID lastWaiting) {}

    record DayAnswer(LocalDate day, long accepted) {}

    @GetMapping("/api/projection/statements")
    @Operation(
            summary =
                    "Déclarations acceptées par source, ce qu’elles sont devenues, et combien par jour les 28 derniers jours")
    @Parameter(name = "from", description = "Premier jour compté ; par défaut depuis la première déclaration")
    @Parameter(name = "to", description = "Dernier jour ; par défaut aujourd’hui")
    StatementsAnswer statements(@Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(request.getParameterMap(), CityDay.of(clock.instant())).only("from", "to");
        var counted = asked.period();
        var shown = new Period(counted.to().minusDays(DAYS_SHOWN - 1), counted.to());
        var refused = statements.last(Set.of(Outcome.REFUSED), counted);
        var waiting = statements.last(Set.of(Outcome.ACCEPTED, Outcome.WAITING), counted);
        return new StatementsAnswer(
                counted.from(),
                counted.to(),
                shown.start(),
                Activity.of(statements.counts(counted.and(shown)), counted, shown).stream()
                        .map(it -> answer(it, refused.get(it.source()), waiting.get(it.source())))
                        .toList());
    }

    private static SourceAnswer answer(Activity it, @Nullable UUID refused, @Nullable UUID waiting) {
        var tally = it.tally();
        return new SourceAnswer(
                it.source(),
                tally.accepted(),
                tally.applied(),
                tally.refused(),
                tally.waiting(),
                it.daily().entrySet().stream()
                        .map(day -> new DayAnswer(day.getKey(), day.getValue()))
                        .toList(),
                refused,
                waiting);
    }
}
