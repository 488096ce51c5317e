package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.live.Readers.ALL_TIME;
import static org.maillage.projection.live.Readers.ROOM;
import static org.maillage.projection.live.Readers.next;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.maillage.projection.live.LiveHub.Seat;

/** How many readers there is room for, and who leaves. */
class SeatsTest {

    private final Readers readers = new Readers();
    private final LiveHub hub = readers.hub();

    @Test
    void aSeatIsFreeAgainWhenItsReaderLeaves() {
        var seat = readers.join(null);
        assertThat(hub.readers()).isEqualTo(1);

        seat.close();

        assertThat(hub.readers()).isZero();
    }

    @Test
    void aSeatThatIsLeftTwiceIsFreedOnce() {
        readers.join(null);
        var seat = readers.join(null);

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
    void closingEndsEveryStreamAndLetsNobodyIn() {
        var seat = readers.join(null);
        next(seat);

        hub.close();

        assertThat(seat.mailbox().next()).isEmpty();
        assertThat(seat.mailbox().isOver()).isTrue();
        assertThat(hub.join(ALL_TIME, null)).isEmpty();
    }
}
