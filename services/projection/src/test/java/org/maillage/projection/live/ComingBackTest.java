package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.live.Readers.next;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers who come back with the id of the last message that they had. */
class ComingBackTest {

    private final Readers readers = new Readers();
    private final LiveHub hub = readers.hub();

    @Test
    void whoComesBackGetsWhatWasMissedAndNoMore() {
        readers.join(null).close();
        readers.change(1);
        readers.change(2);

        var seat = readers.join("e1-1");

        assertThat(next(seat)).startsWith("id: e1-2\nevent: change");
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void whoMissedNothingGetsNothing() {
        readers.join(null).close();

        var seat = readers.join("e1-0");
        hub.beat();

        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void anIdOfAnotherTimeOrPlaceIsToldSoAndBeginsAnew() {
        for (String unknown : List.of("e0-1", "e1-99", "e1-x", "nonsense")) {
            var seat = readers.join(unknown);

            assertThat(next(seat)).isEqualTo("event: reset\ndata: unknown-id\n\n");
            assertThat(next(seat)).contains("event: snapshot");
        }
    }

    @Test
    void whoComesBackTooLateBeginsAnew() {
        readers.join(null).close();
        for (int i = 1; i <= 300; i++) {
            readers.change(i);
        }

        var tooLate = readers.join("e1-43");
        assertThat(next(tooLate)).isEqualTo("event: reset\ndata: too-late\n\n");
        assertThat(next(tooLate)).startsWith("id: e1-300\nevent: snapshot");
        assertThat(next(readers.join("e1-299"))).startsWith("id: e1-300\nevent: change");
    }

    @Test
    void whoComesBackAfterManyChangesGetsThePresentInsteadOfThemAll() {
        readers.join(null).close();
        for (int i = 1; i <= 300; i++) {
            readers.change(i);
        }

        var seat = readers.join("e1-44");

        assertThat(next(seat)).startsWith("id: e1-300\nevent: snapshot");
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
    }
}
