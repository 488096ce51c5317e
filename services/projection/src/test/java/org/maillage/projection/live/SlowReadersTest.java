package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.live.Readers.ANSWERED;
import static org.maillage.projection.live.Readers.next;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Readers who take their messages later than they come. */
class SlowReadersTest {

    private final Readers readers = new Readers();
    private final LiveHub hub = readers.hub();

    @Test
    void aSlowReaderLosesTheWayButNotTheDestination() {
        var slow = readers.join(null);
        for (int i = 1; i <= 100; i++) {
            readers.change(i);
        }

        assertThat(next(slow)).startsWith("id: e1-100\nevent: snapshot").contains(ANSWERED + "=100");
        hub.beat();
        assertThat(next(slow)).contains("event: beat");
        readers.change(101);
        assertThat(next(slow)).contains("event: change").contains(ANSWERED + "=101");
    }

    @Test
    void aSlowReaderHoldsUpNobody() {
        readers.join(null);
        var quick = readers.join(null);
        next(quick);

        for (int i = 1; i <= 100; i++) {
            readers.change(i);
            assertThat(next(quick)).startsWith("id: e1-" + i + "\nevent: change");
        }
    }

    @Test
    void aReaderIsWokenForWhatComesAndForWhatIsThereAlready() {
        var woken = new AtomicInteger();
        var seat = readers.join(null);

        seat.mailbox().whenReady(woken::incrementAndGet);
        assertThat(woken).hasValue(1);
        assertThat(seat.mailbox().isWaiting()).isTrue();
        next(seat);
        assertThat(seat.mailbox().isWaiting()).isFalse();

        readers.change(1);
        assertThat(woken).hasValue(2);
        next(seat);
        hub.beat();
        assertThat(woken).hasValue(3);
        next(seat);
        hub.close();
        assertThat(woken).hasValue(4);
    }
}
