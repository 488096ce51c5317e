package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** What an area's value is made of. */
class ExplainerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Partition PARTITION = new Partition("funding.grant.events.v1", 0);
    private static final Areas TOULOUSE = new Areas(
            new TreeMap<>(Map.of("COMMUNE-31555", new Area.Several(Set.of("QN03107M", "QN03109M", "QN03113M")))));

    private final Figures figures = new Figures(Catalogue.all());
    private final List<JournalEntry> log = new ArrayList<>();

    @Test
    void aCommuneIsExplainedByTheContributionsToItsDistricts() {
        counts("subventions-accordees", "", 1, "QN03107M");
        counts("subventions-accordees", "", 1, "QN03109M");
        counts("subventions-accordees", "", 1, "QN03105M");

        var explanation = explain("subventions-accordees", Threads.AS_TOLD);

        assertThat(explanation.value().value()).isEqualByComparingTo("2");
        assertThat(explanation.contributions())
                .extracting(it -> it.counted().position().offset())
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void whatAnEventCountsForInTwoOfThemIsToldForEach() {
        counts("subventions-accordees", "", 1, "QN03107M", "QN03109M");

        var explanation = explain("subventions-accordees", Threads.AS_TOLD);

        assertThat(explanation.contributions())
                .extracting(Explained::territory)
                .containsExactlyInAnyOrder("QN03107M", "QN03109M");
        assertThat(explanation.value().value()).as("as the cells say").isEqualByComparingTo("2");
    }

    @Test
    void leverageIsExplainedByTheMoneyOfThreadsThatWerePaid() {
        counts("montant-verse", "F02", 100, "QN03107M");
        counts("cofinancements", "F02", 200, "QN03107M");
        counts("cofinancements", "F09", 500, "QN03109M");

        var explanation = explain("effet-levier", Threads.AS_TOLD);

        assertThat(explanation.value().of()).isEqualTo(Map.of("numerator", 200L, "denominator", 100L));
        assertThat(amounts(explanation)).containsExactlyInAnyOrder(100L, 200L);
    }

    @Test
    void moneyIsExplainedOnTheThreadThatItBelongsToByNow() {
        counts("montant-verse", "F02", 100, "QN03107M");
        counts("cofinancements", "F09", 500, "QN03109M");
        Threads joined = file -> Set.of("F02", "F09");

        assertThat(amounts(explain("effet-levier", joined))).containsExactlyInAnyOrder(100L, 500L);
        assertThat(amounts(explain("effet-levier", joined, new Knowledge.Then(Instant.EPOCH))))
                .as("at another moment it is where its event told")
                .containsExactly(100L);
    }

    private Explanation explain(String figure, Threads threads) {
        return explain(figure, threads, new Knowledge.Present());
    }

    private Explanation explain(String figure, Threads threads, Knowledge knowledge) {
        var folded = Folded.of(log);
        var explainer = new Explainer(figures, new FigureReader(figures, folded.source(), threads));
        var cell = new CellQuery(
                figures.get(figure), "2024", "COMMUNE-31555", TOULOUSE, Slice.WHOLE, new Period(DAY, DAY));
        return explainer.explain(folded, cell, knowledge, explainer.shown(cell));
    }

    private static Stream<Long> amounts(Explanation explanation) {
        return explanation.contributions().stream().map(it -> it.counted().amount());
    }

    private void counts(String figure, String part, long amount, String... districts) {
        var where = new Territories(new TreeMap<>(Map.of("2024", Arrays.asList(districts))));
        var contribution = new Contribution(DAY, where, Map.of(), part, amount);
        var origin = new Origin("event", "type", UUID.randomUUID(), 1, Instant.EPOCH, Instant.EPOCH, null, null);
        log.add(JournalEntry.read(
                new Position(PARTITION, log.size()), origin, List.of(new Addition(figure, 1, contribution))));
    }
}
