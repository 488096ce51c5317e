package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the log is cut into polls and flushes, whatever crashes and whatever is published again: the same sums. */
class FoldPropertyTest {

    private static final int EVENTS = 60;
    private static final int FILES = 5;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cellsDependOnTheLogAlone(long seed) {
        var random = new Random(seed);
        var log = randomLog(random);
        var stores = new InMemory();

        while (stores.store.committed() < log.size()) {
            run(log, stores, random);
        }

        assertThat(stores.sums()).isEqualTo(Logs.sums(log, log.size()));
        assertThat(stores.store.journal()).containsExactlyElementsOf(Logs.counted(log));
    }

    /** One owner from the committed offset on, until it has read everything or crashes. */
    private static void run(List<JournalEntry> log, InMemory stores, Random random) {
        var fold = new Fold(stores, stores, Map.of(), SequenceRule.NEXT_ONLY, 1 + random.nextInt(6));
        int next = (int) stores.store.committed();
        fold.own(Logs.PARTITION, next);
        while (next < log.size()) {
            int end = Math.min(log.size(), next + 1 + random.nextInt(12));
            fold.take(log.subList(next, end));
            next = end;
            if (random.nextInt(8) == 0) {
                return;
            }
            if (random.nextBoolean()) {
                var reached = fold.flush();
                if (random.nextInt(8) == 0) {
                    return;
                }
                stores.commit(reached);
            }
        }
        stores.commit(fold.flush());
    }

    /** Files whose events come in order, now and then again, and now and then before one that is missing. */
    private static List<JournalEntry> randomLog(Random random) {
        var log = new ArrayList<JournalEntry>();
        var last = new HashMap<Integer, Long>();
        while (log.size() < EVENTS) {
            int file = random.nextInt(FILES);
            long published = last.getOrDefault(file, 0L);
            long sequence = switch (random.nextInt(6)) {
                case 0 -> published + 2;
                case 1 -> Math.max(1, published - random.nextInt(3));
                default -> published + 1;
            };
            if (sequence == published + 1) {
                last.put(file, sequence);
            }
            String[] figures = random.nextBoolean() ? new String[] {"x", "y"} : new String[] {"x"};
            long amount = random.nextInt(-5, 100);
            log.add(Logs.event(log.size(), file, sequence, amount, figures));
        }
        return log;
    }

    /** Stores of one owner at a time. */
    private static final class InMemory implements Journal, Cells {

        private Store store = Store.EMPTY;

        Map<String, Long> sums() {
            var sums = new TreeMap<String, Long>();
            store.pages()
                    .forEach((page, stored) ->
                            stored.sums().values().forEach(sum -> sums.merge(page.figure(), sum, Long::sum)));
            return sums;
        }

        void commit(Map<Partition, Long> reached) {
            store = store.commit(reached.getOrDefault(Logs.PARTITION, store.committed()));
        }

        @Override
        public long end(Partition partition) {
            return store.end();
        }

        @Override
        public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
            return store.lastSequences(before);
        }

        @Override
        public Map<Partition, Segment> append(List<List<Segment>> chains) {
            for (Segment segment : chains.stream().flatMap(List::stream).toList()) {
                assertThat(segment.from()).isEqualTo(store.end());
                store = store.append(segment);
            }
            return Map.of();
        }

        @Override
        public List<JournalEntry> between(Partition partition, long from, long to) {
            return store.between(from, to);
        }

        @Override
        public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
            return store.journal();
        }

        @Override
        public Map<PageKey, Long> watermarks(Collection<PageKey> wanted) {
            var found = new HashMap<PageKey, Long>();
            store.pages().forEach((page, stored) -> found.put(page, stored.watermark()));
            found.keySet().retainAll(wanted);
            return found;
        }

        @Override
        public Set<PageKey> add(List<PageChange> changes) {
            var missed = new HashSet<PageKey>();
            for (PageChange change : changes) {
                if (store.watermark(change.page()) == change.read()) {
                    store = store.add(change);
                } else {
                    missed.add(change.page());
                }
            }
            return missed;
        }
    }
}
