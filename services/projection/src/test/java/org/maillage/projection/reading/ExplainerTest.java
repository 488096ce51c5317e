package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** What an area's value is made of. */
class ExplainerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Partition PARTITION = new Partition("funding.grant.events.v1", 0);
    private static final Areas TOULOUSE = new Areas(
            new TreeMap<>(Map.of("COMMUNE-31555", new Area.Several(Set.of("QN03107M", "QN03109M", "QN03113M")))));

    private final Figures figures = new Figures(Catalogue.all());
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, List<Counted>> journal = new TreeMap<>();
    private final Explainer explainer =
            new Explainer(figures, new FigureReader(figures, new Pages(), Threads.AS_TOLD), this::counted);

    @Test
    void aCommuneIsExplainedByTheContributionsToItsDistricts() {
        counts("subventions-accordees", "QN03107M", 7, "", 1);
        counts("subventions-accordees", "QN03109M", 8, "", 1);
        counts("subventions-accordees", "QN03105M", 9, "", 1);

        var explanation = explain("subventions-accordees");

        assertThat(explanation.value().value()).isEqualByComparingTo("2");
        assertThat(explanation.contributions())
                .extracting(it -> it.position().offset())
                .containsExactly(8L, 7L);
    }

    @Test
    void whatAnEventCountsForInTwoOfThemIsOneContribution() {
        counts("subventions-accordees", "QN03107M", 7, "", 1);
        counts("subventions-accordees", "QN03109M", 7, "", 1);

        var explanation = explain("subventions-accordees");

        assertThat(explanation.contributions())
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualTo(2));
        assertThat(explanation.value().value()).as("as the cells say").isEqualByComparingTo("2");
    }

    @Test
    void leverageIsExplainedByTheMoneyOfThreadsThatWerePaid() {
        counts("montant-verse", "QN03107M", 7, "F02", 100);
        counts("cofinancements", "QN03107M", 8, "F02", 200);
        counts("cofinancements", "QN03109M", 9, "F09", 500);

        var explanation = explain("effet-levier");

        assertThat(explanation.value().of()).isEqualTo(Map.of("numerator", 200L, "denominator", 100L));
        assertThat(explanation.contributions()).extracting(Counted::amount).containsExactlyInAnyOrder(100L, 200L);
    }

    private Explanation explain(String figure) {
        var selection = new Selection("2024", TOULOUSE, new Period(DAY, DAY));
        return explainer.explain(figures.get(figure), selection, Slice.WHOLE);
    }

    private void counts(String figure, String territory, long offset, String part, long amount) {
        var key = new PageKey(figure, 1, "2024", territory, DAY.getYear(), PARTITION);
        var cell = new Page.Cell(new CellPath(MonthDay.from(DAY), "", "", part), amount);
        pages.add(new Page(key, 10, List.of(cell)));
        var origin =
                new Origin("event-" + offset, "type", UUID.randomUUID(), 1, Instant.EPOCH, Instant.EPOCH, null, null);
        journal.computeIfAbsent(figure + territory, _ -> new ArrayList<>())
                .add(new Counted(new Position(PARTITION, offset), origin, figure, DAY, part, amount));
    }

    private List<Counted> counted(ProvenanceQuery query) {
        return journal.getOrDefault(query.figure() + query.territory(), List.of());
    }

    private final class Pages implements CellSource {

        @Override
        public void read(PageQuery query, Consumer<Page> consumer) {
            pages.stream().filter(page -> query.isAbout(page.key())).forEach(consumer);
        }

        @Override
        public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> consumer) {
            throw new UnsupportedOperationException("nothing moves here");
        }
    }
}
