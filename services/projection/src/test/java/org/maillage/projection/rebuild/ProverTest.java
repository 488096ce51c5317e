package org.maillage.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Difference.Between;
import org.maillage.projection.rebuild.Proof.Verdict;

class ProverTest {

    private static final Map<String, Integer> FIGURES = Map.of("needs", 1, "jobs", 1);

    @Test
    void theSameJournalsAreEqualWithOneDigest() {
        var proof = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).event(1, "jobs", 5),
                new Made("g2", FIGURES).event(0, "needs", 1).event(1, "jobs", 5),
                1);

        assertThat(proof.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(proof.cells())
                .as("figures by territories by the whole and a theme")
                .isEqualTo(2 * 2 * 2);
        assertThat(proof.live().events()).isEqualTo(2);
        assertThat(proof.live().digest()).isEqualTo(proof.candidate().digest()).hasSize(64);
    }

    @Test
    void whatLiesBehindTheCutIsNotCompared() {
        var live = new Made("g1", FIGURES).event(0, "needs", 1).event(1, "needs", 1);
        var candidate = new Made("g2", FIGURES).event(0, "needs", 1);

        assertThat(proof(live, candidate, 0).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(proof(live, candidate, 1).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aTamperedEntryIsNamedWithEveryCellThatItIsIn() {
        var proof = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).event(1, "needs", 7),
                new Made("g2", FIGURES).event(0, "needs", 1).event(1, "needs", 1),
                1);

        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(proof.differences()).isEqualTo(4);
        assertThat(proof.listed()).hasSize(4).allSatisfy(difference -> {
            assertThat(difference.between()).isEqualTo(Between.JOURNALS);
            assertThat(difference.cell().figure()).isEqualTo("needs");
            assertThat(difference.cell().day()).isEqualTo(Made.DAY);
            assertThat(difference.expected()).isEqualTo(2);
            assertThat(difference.found()).isEqualTo(8);
            assertThat(difference.events()).singleElement().satisfies(event -> {
                assertThat(event.eventId()).isEqualTo("event-1");
                assertThat(event.aggregate()).isEqualTo(Made.file(1));
                assertThat(event.at().offset()).isEqualTo(1);
                assertThat(event.expected()).isEqualTo(1);
                assertThat(event.found()).isEqualTo(7);
            });
        });
        assertThat(proof.listed())
                .extracting(it -> it.cell().territory() + " " + it.cell().value())
                .containsExactlyInAnyOrder("QN03107M ", "QN03107M MOBILITE", "TOUS ", "TOUS MOBILITE");
    }

    @Test
    void anEventThatOneOfThemLacksIsNamed() {
        var proof = proof(new Made("g1", FIGURES).reaching(0), new Made("g2", FIGURES).event(0, "jobs", 3), 0);

        assertThat(proof.listed().getFirst().events()).singleElement().satisfies(event -> {
            assertThat(event.expected()).isEqualTo(3);
            assertThat(event.found()).isNull();
        });
    }

    @Test
    void aStoredCellThatIsNotWhatItsJournalSaysIsNamed() {
        var proof = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).storing(Made::oneMore),
                new Made("g2", FIGURES).event(0, "needs", 1),
                0);

        assertThat(proof.verdict()).isEqualTo(Verdict.HEALING);
        assertThat(proof.listed()).allSatisfy(difference -> {
            assertThat(difference.between()).isEqualTo(Between.LIVE_CELLS);
            assertThat(difference.expected()).isEqualTo(1);
            assertThat(difference.found()).isEqualTo(2);
            assertThat(difference.events()).isEmpty();
        });
        assertThat(proof.live().digest())
                .as("both journals are right")
                .isEqualTo(proof.candidate().digest());
    }

    @Test
    void whereTheNewCellsAreWrongTooNothingIsHealed() {
        var proof = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).storing(Made::oneMore),
                new Made("g2", FIGURES).event(0, "needs", 1).storing(Made::oneMore),
                0);

        assertThat(proof.differences()).isEqualTo(2 * proof.onlyShown());
        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whatCameAgainByAnotherTopicCountsWhereItCouldNotBeRead() {
        var live = new Made("g1", FIGURES).dead(0).redriven(0, "needs", 1).event(1, "needs", 1);
        var candidate = new Made("g2", FIGURES).event(0, "needs", 1).event(1, "needs", 1);

        var proof = proof(live, candidate, 1);

        assertThat(proof.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(proof.live().events()).isEqualTo(2);
    }

    @Test
    void aChangedDefinitionExplainsItsOwnCellsAndNoOther() {
        var changed = Map.of("needs", 2, "jobs", 1);
        var explained = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).event(1, "jobs", 4),
                new Made("g2", changed).event(0, "needs", 9).event(1, "jobs", 4),
                1);
        var notAll = proof(
                new Made("g1", FIGURES).event(0, "needs", 1).event(1, "jobs", 4),
                new Made("g2", changed).event(0, "needs", 9).event(1, "jobs", 5),
                1);

        assertThat(explained.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(explained.redefined()).containsExactly(new Redefinition("needs", 1, 2, 8));
        assertThat(explained.differences()).isZero();
        assertThat(notAll.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(notAll.listed()).allMatch(it -> it.cell().figure().equals("jobs"));
    }

    @Test
    void aNewFigureAndOneThatIsGoneExplainTheirCells() {
        var proof = proof(
                new Made("g1", Map.of("needs", 1)).event(0, "needs", 1),
                new Made("g2", Map.of("jobs", 1)).event(0, "jobs", 1),
                0);

        assertThat(proof.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(proof.redefined())
                .containsExactlyInAnyOrder(new Redefinition("needs", 1, 0, 4), new Redefinition("jobs", 0, 1, 4));
    }

    @Test
    void whereItIsNotKnownWithWhichDefinitionsOneWasMadeNothingIsExplained() {
        var proof =
                proof(new Made("g1", Map.of()).event(0, "needs", 1), new Made("g2", FIGURES).event(0, "needs", 2), 0);

        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    private static Proof proof(Made live, Made candidate, long cut) {
        var generations = new GenerationsInMemory(FIGURES);
        generations.put(1, live);
        generations.put(2, candidate);
        generations.follow(Map.of(1, Pace.FULL));
        return Prover.prove(generations, 1, 2, new Cut(Map.of(Made.FILES, cut)), () -> {});
    }
}
