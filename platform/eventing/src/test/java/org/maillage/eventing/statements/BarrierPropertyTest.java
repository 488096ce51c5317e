package org.maillage.eventing.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.statements.VirtualTopic.MORNING;
import static org.maillage.eventing.statements.VirtualTopic.partition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.eventing.fixture.SteeredClock;
import org.maillage.eventing.statements.Barrier.Limits;

/**
 * Histories by chance, told while they are read or before, polled in any portions: everything is taken in once, and every mark
 * in all partitions that got it after all that was said before, and before all that was said after it.
 */
class BarrierPropertyTest {

    private static final int MOST_POLLS = 20_000;

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsTakenInOnceInTheOrderOfMarks(long seed) {
        var run = new Run(new Random(seed));

        run.toItsEnd();

        assertThat(run.account.taken()).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(offsetsByPartition(run.account.taken())).isEqualTo(run.allOffsets());
        assertThat(disorder(run.account.taken())).as("seed %d", seed).isEmpty();
        assertThat(run.topic.paused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crashesFailuresAndChangesOfOwnersChangeNothingOfIt(long seed) {
        var run = new Run(new Random(seed)).withAccidents();

        run.toItsEnd();

        List<ConsumerRecord<String, byte[]>> first =
                run.account.taken().stream().distinct().toList();
        assertThat(offsetsByPartition(first)).as("seed %d", seed).isEqualTo(run.allOffsets());
        assertThat(disorder(first)).as("seed %d", seed).isEmpty();
        assertThat(run.topic.paused()).isEmpty();
    }

    private static Map<Integer, List<Long>> offsetsByPartition(List<ConsumerRecord<String, byte[]>> taken) {
        var offsets = new LinkedHashMap<Integer, List<Long>>();
        IntStream.range(0, Run.PARTITIONS).forEach(it -> offsets.put(it, new ArrayList<>()));
        taken.forEach(it ->
                offsets.computeIfAbsent(it.partition(), _ -> new ArrayList<>()).add(it.offset()));
        return offsets;
    }

    /** Statements that were taken in on the wrong side of a mark: it is passed between the first and the last of its partitions. */
    private static List<String> disorder(List<ConsumerRecord<String, byte[]>> taken) {
        Map<Mark, Map<Integer, Long>> offsets = new LinkedHashMap<>();
        taken.forEach(record -> Mark.of(record)
                .ifPresent(mark -> offsets.computeIfAbsent(mark, _ -> new LinkedHashMap<>())
                        .put(record.partition(), record.offset())));
        var wrong = new ArrayList<String>();
        offsets.forEach((mark, at) -> {
            List<Integer> places = IntStream.range(0, taken.size())
                    .filter(it -> Mark.of(taken.get(it)).filter(mark::equals).isPresent())
                    .boxed()
                    .toList();
            for (int place = 0; place < taken.size(); place++) {
                ConsumerRecord<String, byte[]> record = taken.get(place);
                Long passed = at.get(record.partition());
                if (Mark.of(record).isEmpty() && passed != null) {
                    boolean before = record.offset() < passed;
                    if (before ? place > places.getFirst() : place < places.getLast()) {
                        wrong.add("%s of %d and %s".formatted(Account.id(record), record.partition(), mark.id()));
                    }
                }
            }
        });
        return wrong;
    }

    /** One history, and one service that reads it. */
    private static final class Run {

        static final int PARTITIONS = 4;
        private static final int STEPS = 12;

        private final Random random;
        private final SteeredClock clock = new SteeredClock(MORNING);
        private final Account account = new Account();
        private final VirtualTopic topic = new VirtualTopic(PARTITIONS);
        private Barrier barrier = barrier();
        private boolean withAccidents;
        private int said;
        private int told;

        Run(Random random) {
            this.random = random;
        }

        Run withAccidents() {
            withAccidents = true;
            account.fails(() -> random.nextInt(12) == 0);
            return this;
        }

        private Barrier barrier() {
            return new Barrier(account, account, new Limits(Duration.ofDays(1), Duration.ofMinutes(5)), clock);
        }

        Map<Integer, List<Long>> allOffsets() {
            var offsets = new LinkedHashMap<Integer, List<Long>>();
            IntStream.range(0, PARTITIONS)
                    .forEach(it -> offsets.put(
                            it, LongStream.range(0, topic.size(it)).boxed().toList()));
            return offsets;
        }

        void toItsEnd() {
            boolean live = random.nextBoolean();
            for (int step = 0; step < STEPS; step++) {
                tell();
                for (int poll = random.nextInt(6); live && poll > 0; poll--) {
                    poll();
                }
            }
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            for (int poll = 0; poll < MOST_POLLS && !isAtItsEnd(); poll++) {
                poll();
            }
        }

        /** Now and then a mark reaches some partitions only, and is told again, or not. */
        private void tell() {
            for (int statement = random.nextInt(8); statement > 0; statement--) {
                topic.says(random.nextInt(PARTITIONS), "s" + ++said);
            }
            clock.set(MORNING.plus(Duration.ofMinutes(++told)));
            if (random.nextInt(5) == 0) {
                topic.marks("m" + told, told, some());
                clock.set(MORNING.plus(Duration.ofMinutes(++told)));
                if (random.nextBoolean()) {
                    return;
                }
            }
            topic.marks("m" + told, told);
        }

        private int[] some() {
            int left = random.nextInt(PARTITIONS);
            return IntStream.range(0, PARTITIONS)
                    .filter(it -> it != left && random.nextBoolean())
                    .boxed()
                    .mapToInt(it -> it)
                    .toArray();
        }

        private boolean isAtItsEnd() {
            return IntStream.range(0, PARTITIONS).allMatch(it -> topic.committed(it) == topic.size(it));
        }

        private void poll() {
            var polled = new ArrayList<ConsumerRecord<String, byte[]>>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                if (random.nextBoolean()) {
                    polled.addAll(topic.poll(partition, 1 + random.nextInt(20)));
                }
            }
            if (polled.isEmpty()) {
                barrier.lookAgain(topic);
            } else {
                take(polled);
            }
            if (withAccidents && random.nextInt(10) == 0) {
                accident();
            }
        }

        private void take(List<ConsumerRecord<String, byte[]>> polled) {
            while (true) {
                try {
                    barrier.take(polled, topic);
                    return;
                } catch (IllegalStateException e) {
                    if (random.nextInt(4) == 0 && accident()) {
                        return;
                    }
                }
            }
        }

        /** A crash, or another owner of one partition for a moment; returns whether it was a crash. */
        private boolean accident() {
            boolean crash = random.nextBoolean();
            List<TopicPartition> lost = crash ? all() : List.of(partition(random.nextInt(PARTITIONS)));
            topic.revoke(lost);
            barrier.forget(lost);
            if (crash) {
                barrier = barrier();
            }
            topic.assign(lost);
            barrier.forget(lost);
            barrier.lookAgain(topic);
            return crash;
        }

        private static List<TopicPartition> all() {
            return IntStream.range(0, PARTITIONS)
                    .mapToObj(VirtualTopic::partition)
                    .toList();
        }
    }
}
