package org.maillage.funding.grant.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.state;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.Stage;
import org.maillage.funding.grant.Standing;
import org.maillage.funding.grant.adapter.GrantSums.Bearing;

class BatchKnowledgeTest {

    private static final LocalDate DECIDED_ON = LocalDate.parse("2025-03-26");
    private static final UUID GRANT = new UUID(0, 1);
    private static final UUID NEIGHBOUR = new UUID(0, 2);
    private static final UUID ELSEWHERE = new UUID(0, 3);

    private final Map<UUID, GrantState> states =
            new HashMap<>(Map.of(GRANT, state(Stage.ADMISSIBLE), NEIGHBOUR, state(Stage.ADMISSIBLE)));
    private final UUID call =
            ((Live) state(Stage.ADMISSIBLE)).file().application().callId();

    @Test
    void whatOthersWereAwardedCounts() {
        assertThat(standing(List.of(), DECIDED_ON)).isEqualTo(new Standing(7_000_000, null, 0));
    }

    @Test
    void whatTheSameBatchHasAwardedMeanwhileCountsToo() {
        states.put(NEIGHBOUR, state(Stage.AWARDED));

        assertThat(standing(List.of(), DECIDED_ON).committedCents()).isEqualTo(10_000_000);
    }

    @Test
    void aGrantDoesNotCountAgainstItself() {
        states.put(GRANT, state(Stage.NOTIFIED));

        assertThat(standing(List.of(), DECIDED_ON).committedCents()).isEqualTo(7_000_000);
    }

    @Test
    void anOverdueReportOfTheSameBodyCounts() {
        assertThat(standing(List.of(bearing("rna:W313000054", 0, "2021-04-08", true)), DECIDED_ON)
                        .overdueGrant())
                .isEqualTo(ELSEWHERE);
        assertThat(standing(List.of(bearing("siren:999999999", 0, "2021-04-08", true)), DECIDED_ON)
                        .overdueGrant())
                .isNull();
    }

    @Test
    void deMinimisRollsOverThreeYears() {
        var awards = List.of(
                bearing("siren:930000054", 1, "2022-03-26", false),
                bearing("siren:930000054", 20, "2022-03-27", false),
                bearing("siren:930000054", 300, "2025-03-26", false),
                bearing("siren:930000054", 4_000, "2025-03-27", false));

        assertThat(standing(awards, DECIDED_ON).deMinimisCents()).isEqualTo(320);
    }

    @Test
    void anAwardThatMatchesTwiceCountsOnce() {
        var both = new Bearing(
                ELSEWHERE, Set.of("siren:930000054", "rna:W313000054"), 500, DECIDED_ON.minusYears(1), false);

        assertThat(standing(List.of(both), DECIDED_ON).deMinimisCents()).isEqualTo(500);
    }

    @Test
    void ofAGrantThatNobodyAppliedForNothingIsKnown() {
        var knowledge = new BatchKnowledge(Set.of(GRANT), _ -> null, Map.of(), Map.of(), Map.of(call, 5L), List.of());

        assertThat(knowledge.standing(GRANT, DECIDED_ON)).isEqualTo(Standing.ALONE);
        assertThat(knowledge.callOf(GRANT)).isNull();
        assertThat(knowledge.threadOf(ELSEWHERE)).isNull();
    }

    private Standing standing(List<Bearing> others, LocalDate on) {
        var knowledge = new BatchKnowledge(
                Set.of(GRANT, NEIGHBOUR), states::get, Map.of(), Map.of(), Map.of(call, 7_000_000L), others);
        return knowledge.standing(GRANT, on);
    }

    private static Bearing bearing(String key, long cents, String on, boolean overdue) {
        return new Bearing(ELSEWHERE, Set.of(key), cents, LocalDate.parse(on), overdue);
    }
}
