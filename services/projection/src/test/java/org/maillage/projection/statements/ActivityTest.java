package org.maillage.projection.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.StatementStore.Count;

/** What counts of days add up to, source by source. */
class ActivityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-10");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), TODAY);
    private static final Period SHOWN = new Period(TODAY.minusDays(27), TODAY);

    @Test
    void whatWasAcceptedIsAppliedRefusedOrWaits() {
        var told = of(
                count("a", "2026-01-02", Outcome.APPLIED, 55),
                count("a", "2026-01-03", Outcome.REFUSED, 1),
                count("a", "2026-01-03", Outcome.WAITING, 2),
                count("a", "2026-01-10", Outcome.ACCEPTED, 4));

        assertThat(told).extracting(Activity::tally).containsExactly(new Tally(55, 1, 6));
        assertThat(told.getFirst().tally().accepted()).isEqualTo(62);
    }

    @Test
    void aDayIsTheSumOfWhatBecameOfIt() {
        var told = of(
                count("a", "2026-01-03", Outcome.APPLIED, 5),
                count("a", "2026-01-03", Outcome.REFUSED, 1),
                count("b", "2026-01-04", Outcome.APPLIED, 7));

        assertThat(told)
                .extracting(Activity::source, Activity::daily)
                .containsExactly(
                        tuple("a", Map.of(LocalDate.parse("2026-01-03"), 6L)),
                        tuple("b", Map.of(LocalDate.parse("2026-01-04"), 7L)));
    }

    @Test
    void daysOfTheYearBeforeAreShownAndNotCounted() {
        var told = of(count("a", "2025-12-30", Outcome.APPLIED, 3), count("a", "2025-11-30", Outcome.APPLIED, 9));

        assertThat(told.getFirst().tally()).isEqualTo(new Tally(0, 0, 0));
        assertThat(told.getFirst().daily()).containsExactly(Map.entry(LocalDate.parse("2025-12-30"), 3L));
    }

    private static List<Activity> of(Count... counts) {
        return Activity.of(List.of(counts), YEAR, SHOWN);
    }

    private static Count count(String source, String day, Outcome outcome, long statements) {
        return new Count(source, LocalDate.parse(day), outcome, statements);
    }
}
