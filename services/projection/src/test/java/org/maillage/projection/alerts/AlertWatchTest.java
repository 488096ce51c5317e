package org.maillage.projection.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.freshness.Telling.instant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.projection.alerts.AlertWatch.Look;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Expectations;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Telling;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Folded;
import org.maillage.projection.reading.Threads;

/** What is found when alerts are looked at, by one instance or by several. */
class AlertWatchTest {

    private static final Instant NOW = instant("2026-06-30T12:00:00Z");
    private static final String NEEDS = "besoins-signales";
    private static final Condition SOME = new Condition.Above(BigDecimal.ZERO);

    private final AlertsInMemory kept = new AlertsInMemory();
    private final Telling telling = new Telling();

    @Test
    void whatOneInstanceHasRaisedTheOtherFindsRaised() {
        var alert = set(NEEDS, "TOUS", SOME);
        telling.says("/partenaires/tec", "need-reported", "2026-06-01", "2026-06-01", NEEDS);

        var one = look(kept);
        var other = look(kept);

        assertThat(one.changed()).extracting(Alert::id).containsExactly(alert.id());
        assertThat(other.changed()).isEmpty();
        assertThat(one.all()).isEqualTo(other.all()).singleElement().matches(Alert::isRaised);
        assertThat(kept.all().getFirst().history()).containsExactly(new Alert.Change(NOW, true, new BigDecimal("2")));
    }

    @Test
    void whoIsSlowerWritesNothingAndSeesItAtTheNextLook() {
        set(NEEDS, "TOUS", SOME);
        telling.says("/partenaires/tec", "need-reported", "2026-06-01", "2026-06-01", NEEDS);
        var slower = new ReadBefore(kept, kept.all());
        look(kept);

        var slow = look(slower);

        assertThat(slow.changed()).isEmpty();
        assertThat(slow.all()).noneMatch(Alert::isRaised);
        assertThat(kept.all().getFirst().history()).as("written once").hasSize(1);
        assertThat(look(kept).all()).allMatch(Alert::isRaised);
    }

    @Test
    void silenceIsThatOfTheAlertsOwnTerritory() {
        var here = set(NEEDS, "QN03107M", new Condition.Silent(30));
        set(NEEDS, "TOUS", new Condition.Silent(30));
        set(NEEDS, "QN03110M", new Condition.Silent(30));
        telling.says("/partenaires/tec", "need-reported", "2026-05-01", "2026-05-01", NEEDS, "QN03107M");
        telling.says("/partenaires/tec", "need-reported", "2026-06-29", "2026-06-29", NEEDS, "QN03101M");

        assertThat(look(kept).changed())
                .as("not where others are heard, nor where nobody ever was")
                .extracting(Alert::id)
                .containsExactly(here.id());
    }

    @Test
    void aValueIsThatOfTheAlertsOwnTerritory() {
        var here = set(NEEDS, "QN03107M", SOME);
        set(NEEDS, "QN03101M", SOME);
        telling.says("/partenaires/tec", "need-reported", "2026-05-01", "2026-05-01", NEEDS, "QN03107M");

        assertThat(look(kept).changed()).extracting(Alert::id).containsExactly(here.id());
    }

    @Test
    void anAlertOnAFigureThatIsGoneStaysAsItIs() {
        var orphan = set("gone", "TOUS", SOME);

        assertThat(look(kept)).isEqualTo(new Look(List.of(orphan), List.of()));
    }

    /** An instance that comes up, looks once, and has read everything that was said by then. */
    private Look look(AlertStore store) {
        var figures = new Figures(Catalogue.all());
        var folded = Folded.of(telling.all());
        var freshness = new Freshness(
                figures,
                said -> telling.all().forEach(entry -> Telling.said(entry).forEach(said)),
                () -> new Expectations.Known(List.of(), null));
        return new AlertWatch(store, figures, new FigureReader(figures, folded.source(), Threads.AS_TOLD), freshness)
                .look(NOW);
    }

    private Alert set(String figure, String territory, Condition condition) {
        var alert = new Alert(
                UUID.randomUUID(), 1, "a", figure, "2024", territory, Span.ALL, condition, "x", NOW, List.of());
        kept.add(alert);
        return alert;
    }

    /** The store of an instance that has read all alerts before another one wrote. */
    private record ReadBefore(AlertStore store, List<Alert> all) implements AlertStore {

        @Override
        public void add(Alert alert) {
            store.add(alert);
        }

        @Override
        public boolean replace(Alert alert) {
            return store.replace(alert);
        }

        @Override
        public boolean remove(UUID id) {
            return store.remove(id);
        }
    }
}
