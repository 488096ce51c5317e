package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.projection.live.LiveHub;

class LiveLoopTest {

    private final LiveHub hub = EmptyBoard.hub();

    @Test
    void aThreadThatIsQuickerThanWhoStartsItGoesOn() {
        var threads = new Quick[1];
        var loop = new LiveLoop(hub, new Tellings(MessageSpans.NONE), work -> threads[0] = new Quick(work));

        loop.start();

        assertThat(threads[0].isAlive()).isTrue();
        loop.stop();
        assertThat(threads[0].endsWithin(Duration.ofSeconds(5))).isTrue();
    }

    /** A thread that has run for a while, or to its end, before its start is over. */
    private static final class Quick extends Thread {

        Quick(Runnable work) {
            super(work);
            setDaemon(true);
        }

        @Override
        public void start() {
            super.start();
            endsWithin(Duration.ofMillis(300));
        }

        boolean endsWithin(Duration patience) {
            try {
                return join(patience);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }
}
