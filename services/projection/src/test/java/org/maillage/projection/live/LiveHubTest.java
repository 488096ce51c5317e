package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.live.Readers.ANSWERED;
import static org.maillage.projection.live.Readers.next;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Readers who come, and what they are told when values change. */
class LiveHubTest {

    private final Readers readers = new Readers();
    private final Moving cells = readers.cells();
    private final LiveHub hub = readers.hub();

    @Test
    void aNewReaderGetsEverythingThatIsShown() {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        cells.count(Moving.OTHER, ANSWERED, "11.23.*", 1);

        var seat = readers.join(null);

        assertThat(next(seat)).startsWith("id: e1-0\nevent: snapshot").contains(ANSWERED + "=3", "explorations=0");
    }

    @Test
    void aChangeNamesOnlyWhatChanged() {
        var seat = readers.join(null);
        next(seat);

        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 1);
        hub.refresh();

        assertThat(next(seat)).isEqualTo("id: e1-1\nevent: change\ndata: " + ANSWERED + "=1\n\n");
    }

    @Test
    void whatHappensBetweenTwoLooksIsOneChange() {
        var seat = readers.join(null);
        next(seat);

        cells.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 1);
        cells.count(Moving.ONE, "explorations", "11.24.*", 1);
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        hub.refresh();
        hub.beat();

        assertThat(next(seat)).contains(ANSWERED + "=3", "explorations=1");
        assertThat(hub.readers()).isEqualTo(1);
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void aReaderIsToldOnlyOfWhatItLooksAt() {
        var district = readers.look(new View(Set.of(), "2024", Set.of("QN03101M"), null, null));
        var figure = readers.look(new View(Set.of("explorations"), "2024", Set.of("TOUS"), null, null));
        var past = readers.look(new View(Set.of(), "2024", Set.of("TOUS"), null, LocalDate.of(2026, 11, 23)));

        cells.count(Moving.ONE, ANSWERED, "TOUS", "11.24.*", 1);
        cells.count(Moving.ONE, ANSWERED, "QN03102M", "11.24.*", 1);
        hub.refresh();
        hub.beat();
        assertThat(List.of(next(district), next(figure), next(past))).allMatch(it -> it.contains("event: beat"));

        cells.count(Moving.ONE, ANSWERED, "QN03101M", "11.24.*", 1);
        cells.count(Moving.ONE, "explorations", "TOUS", "11.23.*", 4);
        hub.refresh();
        assertThat(next(district)).endsWith("data: " + ANSWERED + "=1\n\n");
        assertThat(next(figure)).endsWith("data: explorations=4\n\n");
        assertThat(next(past)).endsWith("data: explorations=4\n\n");
    }

    @Test
    void howSoonReadersAreToldIsToldOfEachPartitionThatMoved() {
        readers.join(null);
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 1);
        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 2);
        readers.itIs(Instant.parse("2026-11-24T10:00:03Z"));

        hub.refresh();
        hub.refresh();

        assertThat(readers.promptness())
                .as("recorded at 10:00:00 and :01, told at :03, once")
                .containsExactlyInAnyOrder(Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    @Test
    void whatHasChangedIsReadOnceForAllViews() {
        for (String district : List.of("QN03101M", "QN03102M", "QN03103M", "TOUS")) {
            readers.look(new View(Set.of(), "2024", Set.of(district), null, null));
        }

        readers.change(1);

        assertThat(cells.readings()).isEqualTo(1);
    }

    @Test
    void whatAnotherInstanceWritesIsSeenToo() {
        var seat = readers.join(null);
        next(seat);

        cells.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        hub.refresh();
        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 5);
        hub.refresh();

        assertThat(next(seat)).contains(ANSWERED + "=1");
        assertThat(next(seat)).contains(ANSWERED + "=6");
    }

    @Test
    void aRatioFollowsItsParts() {
        cells.count(Moving.ONE, "besoins-signales", "11.24.*", 4);
        var seat = readers.join(null);
        next(seat);

        cells.count(Moving.ONE, "retours-30-jours", "11.24.*", 1);
        hub.refresh();

        assertThat(next(seat)).contains("retours-habitants=25.0");
    }

    @Test
    void whatChangesNoValueIsNotTold() {
        var seat = readers.join(null);
        next(seat);

        cells.count(Moving.ONE, ANSWERED, "11.24.theme=MOBILITE", 1);
        hub.refresh();
        hub.refresh();
        hub.beat();

        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void allReadersOfAViewShareTheSameBytes() {
        var one = readers.join(null);
        var other = readers.join(null);

        assertThat(one.mailbox().next().orElseThrow().bytes())
                .isSameAs(other.mailbox().next().orElseThrow().bytes());
        readers.change(1);
        assertThat(one.mailbox().next().orElseThrow().bytes())
                .isSameAs(other.mailbox().next().orElseThrow().bytes());
    }

    @Test
    void atMidnightAnOpenViewBeginsAnewOnTheNextDay() {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        var seat = readers.join(null);
        assertThat(next(seat)).contains("until 2026-11-24");

        readers.itIs(Instant.parse("2026-11-24T23:30:00Z"));
        hub.refresh();

        assertThat(next(seat)).contains("event: snapshot").contains("until 2026-11-25");
    }
}
