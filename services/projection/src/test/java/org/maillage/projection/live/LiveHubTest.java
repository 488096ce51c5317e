package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.projection.reading.Period;

/** Readers who come, come back, fall behind and leave. */
class LiveHubTest {

    private static final View ALL_TIME = new View(Set.of(), "2024", Set.of("TOUS"), null, null);
    private static final int ROOM = 20;
    private static final String ANSWERED = "besoins-repondus";

    private final Moving cells = new Moving();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final AtomicInteger epochs = new AtomicInteger();
    private final Told released = new Told();
    private final LiveHub hub = new LiveHub(
            new Figures(NeedsFigures.all()),
            cells,
            released,
            cells,
            new Plain(),
            () -> "e" + epochs.incrementAndGet(),
            clock(),
            ROOM);

    @Test
    void aNewReaderGetsEverythingThatIsShown() {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        cells.count(Moving.OTHER, ANSWERED, "11.23.*", 1);

        var seat = join(null);

        assertThat(next(seat)).startsWith("id: e1-0\nevent: snapshot").contains(ANSWERED + "=3", "explorations=0");
    }

    @Test
    void aChangeNamesOnlyWhatChanged() {
        var seat = join(null);
        next(seat);

        cells.count(Moving.OTHER, ANSWERED, "11.24.*", 1);
        hub.refresh();

        assertThat(next(seat)).isEqualTo("id: e1-1\nevent: change\ndata: " + ANSWERED + "=1\n\n");
    }

    @Test
    void whatHappensBetweenTwoLooksIsOneChange() {
        var seat = join(null);
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
        var district = look(new View(Set.of(), "2024", Set.of("QN03101M"), null, null));
        var figure = look(new View(Set.of("explorations"), "2024", Set.of("TOUS"), null, null));
        var past = look(new View(Set.of(), "2024", Set.of("TOUS"), null, LocalDate.of(2026, 11, 23)));

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
    void whatHasChangedIsReadOnceForAllViews() {
        for (String district : List.of("QN03101M", "QN03102M", "QN03103M", "TOUS")) {
            look(new View(Set.of(), "2024", Set.of(district), null, null));
        }

        change(1);

        assertThat(cells.readings()).isEqualTo(1);
    }

    @Test
    void whatAnotherInstanceWritesIsSeenToo() {
        var seat = join(null);
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
        var seat = join(null);
        next(seat);

        cells.count(Moving.ONE, "retours-30-jours", "11.24.*", 1);
        hub.refresh();

        assertThat(next(seat)).contains("retours-habitants=25.0");
    }

    @Test
    void whatChangesNoValueIsNotTold() {
        var seat = join(null);
        next(seat);

        cells.count(Moving.ONE, ANSWERED, "11.24.theme=MOBILITE", 1);
        hub.refresh();
        hub.refresh();
        hub.beat();

        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNoMore() {
        join(null).close();
        change(1);
        change(2);

        var seat = join("e1-1");

        assertThat(next(seat)).startsWith("id: e1-2\nevent: change");
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void whoMissedNothingGetsNothing() {
        join(null).close();

        var seat = join("e1-0");
        hub.beat();

        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void anIdOfAnotherTimeOrPlaceIsToldSoAndBeginsAnew() {
        for (String unknown : List.of("e0-1", "e1-99", "e1-x", "nonsense")) {
            var seat = join(unknown);

            assertThat(next(seat)).isEqualTo("event: reset\ndata: unknown-id\n\n");
            assertThat(next(seat)).contains("event: snapshot");
        }
    }

    @Test
    void whoComesBackTooLateBeginsAnew() {
        join(null).close();
        for (int i = 1; i <= 300; i++) {
            change(i);
        }

        var tooLate = join("e1-43");
        assertThat(next(tooLate)).isEqualTo("event: reset\ndata: too-late\n\n");
        assertThat(next(tooLate)).startsWith("id: e1-300\nevent: snapshot");
        assertThat(next(join("e1-299"))).startsWith("id: e1-300\nevent: change");
    }

    @Test
    void whoComesBackAfterManyChangesGetsThePresentInsteadOfThemAll() {
        join(null).close();
        for (int i = 1; i <= 300; i++) {
            change(i);
        }

        var seat = join("e1-44");

        assertThat(next(seat)).startsWith("id: e1-300\nevent: snapshot");
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void aSlowReaderLosesTheWayButNotTheDestination() {
        var slow = join(null);
        for (int i = 1; i <= 100; i++) {
            change(i);
        }

        assertThat(next(slow)).startsWith("id: e1-100\nevent: snapshot").contains(ANSWERED + "=100");
        hub.beat();
        assertThat(next(slow)).contains("event: beat");
        change(101);
        assertThat(next(slow)).contains("event: change").contains(ANSWERED + "=101");
    }

    @Test
    void aSlowReaderHoldsUpNobody() {
        join(null);
        var quick = join(null);
        next(quick);

        for (int i = 1; i <= 100; i++) {
            change(i);
            assertThat(next(quick)).startsWith("id: e1-" + i + "\nevent: change");
        }
    }

    @Test
    void aReaderIsWokenForWhatComesAndForWhatIsThereAlready() {
        var woken = new AtomicInteger();
        var seat = join(null);

        seat.mailbox().whenReady(woken::incrementAndGet);
        assertThat(woken).hasValue(1);
        assertThat(seat.mailbox().isWaiting()).isTrue();
        next(seat);
        assertThat(seat.mailbox().isWaiting()).isFalse();

        change(1);
        assertThat(woken).hasValue(2);
        next(seat);
        hub.beat();
        assertThat(woken).hasValue(3);
        next(seat);
        hub.close();
        assertThat(woken).hasValue(4);
    }

    @Test
    void aSeatThatIsLeftTwiceIsFreedOnce() {
        join(null);
        var seat = join(null);

        seat.close();
        seat.close();

        assertThat(hub.readers()).isEqualTo(1);
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        var seats = new ArrayList<Seat>();
        for (var seat = hub.join(ALL_TIME, null); seat.isPresent(); seat = hub.join(ALL_TIME, null)) {
            seats.add(seat.orElseThrow());
        }
        assertThat(seats).hasSize(ROOM);

        seats.getFirst().close();

        assertThat(hub.join(ALL_TIME, null)).isPresent();
        assertThat(hub.join(ALL_TIME, null)).isEmpty();
    }

    @Test
    void allReadersOfAViewShareTheSameBytes() {
        var one = join(null);
        var other = join(null);

        assertThat(one.mailbox().next().orElseThrow().bytes())
                .isSameAs(other.mailbox().next().orElseThrow().bytes());
        change(1);
        assertThat(one.mailbox().next().orElseThrow().bytes())
                .isSameAs(other.mailbox().next().orElseThrow().bytes());
    }

    @Test
    void atMidnightAnOpenViewBeginsAnewOnTheNextDay() {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        var seat = join(null);
        assertThat(next(seat)).contains("until 2026-11-24");

        now.set(Instant.parse("2026-11-24T23:30:00Z"));
        hub.refresh();

        assertThat(next(seat)).contains("event: snapshot").contains("until 2026-11-25");
    }

    @Test
    void closingEndsEveryStreamAndLetsNobodyIn() {
        var seat = join(null);
        next(seat);

        hub.close();

        assertThat(seat.mailbox().next()).isEmpty();
        assertThat(seat.mailbox().isOver()).isTrue();
        assertThat(hub.join(ALL_TIME, null)).isEmpty();
    }

    @Test
    void aSeatIsFreeAgainWhenItsReaderLeaves() {
        var seat = join(null);
        assertThat(hub.readers()).isEqualTo(1);

        seat.close();

        assertThat(hub.readers()).isZero();
    }

    private void change(long sum) {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", sum);
        hub.refresh();
    }

    private Seat join(@Nullable String lastEventId) {
        return hub.join(ALL_TIME, lastEventId).orElseThrow();
    }

    /** A reader who has seen the present state. */
    private Seat look(View view) {
        var seat = hub.join(view, null).orElseThrow();
        next(seat);
        return seat;
    }

    private static String next(Seat seat) {
        return new String(seat.mailbox().next().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    /** Messages that are easy to compare. */
    static final class Plain implements Messages {

        @Override
        public String snapshot(View view, Period period, @Nullable Instant recorded, List<CellValue> values) {
            LocalDate to = period.to();
            return "until " + to + " " + change(recorded, values);
        }

        @Override
        public String change(@Nullable Instant recorded, List<CellValue> values) {
            var words = new ArrayList<String>();
            values.forEach(it -> words.add(it.figure() + "=" + it.value().value()));
            return String.join(" ", words);
        }

        @Override
        public String reset(String reason) {
            return reason;
        }

        @Override
        public String beat(Instant at, @Nullable Instant recorded) {
            return at.toString();
        }
    }
}
