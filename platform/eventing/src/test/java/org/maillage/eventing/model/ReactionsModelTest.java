package org.maillage.eventing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Two owners of a partition, a crash anywhere, events published again and overtaken: each is reacted to once. */
class ReactionsModelTest {

    private static final int MOST_RUNS = 200_000;

    @Test
    void everyEventIsReactedToOnceAndTheViewKnowsAll() {
        assertThat(explore(true, false)).isEmpty();
    }

    @Test
    void aViewWrittenBeforeItsReactionLosesTheReaction() {
        assertThat(explore(true, true)).isPresent();
    }

    @Test
    void aViewWithoutItsGuardIsSetBackByAZombie() {
        assertThat(explore(false, false)).isPresent();
    }

    private static Optional<String> explore(boolean guarded, boolean hasty) {
        return new Explorer(MOST_RUNS).firstViolation(choices -> {
            var listening = new Listening(guarded, hasty);
            var log = List.of(
                    listening.hears(1, "open"),
                    listening.hears(3, "step 2"),
                    listening.hears(2, "step 1"),
                    listening.hears(3, "step 2"));
            var committed = new AtomicInteger();
            var actors = new Actors(1);
            actors.add("first", true, owner(listening, log, committed, 2));
            actors.add("second", false, owner(listening, log, committed, 4));
            actors.run(choices);
            owner(listening, log, committed, 4).run();
            return violation(listening);
        });
    }

    private static Runnable owner(
            Listening listening, List<ConsumerRecord<String, byte[]>> log, AtomicInteger committed, int batch) {
        var consumer = listening.consumer();
        return () -> {
            int at = committed.get();
            while (at < log.size()) {
                int end = Math.min(at + batch, log.size());
                consumer.take(log.subList(at, end));
                Actors.step();
                committed.accumulateAndGet(end, Math::max);
                at = end;
            }
        };
    }

    private static Optional<String> violation(Listening listening) {
        if (!"open, step 1, step 2".equals(listening.view().content())) {
            return Optional.of("the view knows " + listening.view());
        }
        List<String> causes = listening.causes();
        if (!new HashSet<>(causes).equals(new HashSet<>(List.of("e1", "e2", "e3")))) {
            return Optional.of("reacted to " + causes);
        }
        return listening.documents().stream()
                .filter(it -> it.version() != 3)
                .findFirst()
                .map(it -> "its own file has %d events".formatted(it.version()));
    }
}
