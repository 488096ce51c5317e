package org.maillage.projection.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * An owner of the partition, running the real fold. It can be stopped before any call of a port: it is run again from its
 * start with the answers that it had, and ends at the first call that has none yet. So its whole state is the list of
 * answers, and two histories with the same answers are one state.
 */
final class Owner {

    /** How an owner reads the log and writes the journal. */
    record Habits(int pollSize, int pollsPerFlush, int mostInSegment) {}

    /** What a step does to the store, and what it answers. */
    record Step(Function<Store, ? extends Result<?>> effect) {}

    record Result<A>(Store store, A answer) {}

    /** The call that has no answer yet. It is an error, so that no handler of exceptions stops it. */
    private static final class Pause extends Error {

        private static final long serialVersionUID = 1L;
        private final transient Step step;

        Pause(Step step) {
            super("pause", null, false, false);
            this.step = step;
        }
    }

    private final List<JournalEntry> log;
    private final Map<String, String> redriven;
    private final Habits habits;
    private final Rules rules;

    /** @param redriven by topic of records that come again, the topic in which they came first */
    Owner(List<JournalEntry> log, Map<String, String> redriven, Habits habits, Rules rules) {
        this.log = log;
        this.redriven = redriven;
        this.habits = habits;
        this.rules = rules;
    }

    /** Its next step after these answers; empty when it has read the log to its end. */
    Optional<Step> next(List<Object> answers) {
        try {
            run(new Ports(answers));
            return Optional.empty();
        } catch (Pause pause) {
            return Optional.of(pause.step);
        }
    }

    private void run(Ports ports) {
        var fold =
                new Fold(rules.journal(ports), rules.cells(ports), redriven, rules.sequences(), habits.mostInSegment());
        long next = ports.committed();
        fold.own(Logs.PARTITION, next);
        while (next < log.size()) {
            for (int poll = 0; poll < habits.pollsPerFlush() && next < log.size(); poll++) {
                int end = Math.min(log.size(), (int) next + habits.pollSize());
                fold.take(log.subList((int) next, end));
                next = end;
            }
            ports.commit(Objects.requireNonNull(fold.flush().get(Logs.PARTITION)));
        }
    }

    /** Answers from the history, then pauses. Every document is a step of its own. */
    private static final class Ports implements Journal, Cells {

        private final List<Object> answers;
        private int asked;

        Ports(List<Object> answers) {
            this.answers = answers;
        }

        @SuppressWarnings("unchecked")
        private <A> A ask(Function<Store, Result<A>> effect) {
            if (asked == answers.size()) {
                throw new Pause(new Step(effect));
            }
            return (A) answers.get(asked++);
        }

        private <A> A read(Function<Store, A> question) {
            return ask(store -> new Result<>(store, question.apply(store)));
        }

        long committed() {
            return read(Store::committed);
        }

        void commit(long next) {
            ask(store -> new Result<>(store.commit(next), true));
        }

        @Override
        public long end(Partition partition) {
            return read(Store::end);
        }

        @Override
        public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
            return read(store -> store.lastSequences(before));
        }

        @Override
        public Map<Partition, Segment> append(List<List<Segment>> chains) {
            var others = new HashMap<Partition, Segment>();
            for (List<Segment> chain : chains) {
                chain.stream()
                        .flatMap(segment -> append(segment).stream())
                        .findFirst()
                        .ifPresent(other -> others.put(other.partition(), other));
            }
            return others;
        }

        /** The segment that is in its place, if one is. */
        private Optional<Segment> append(Segment segment) {
            return ask(store -> new Result<>(
                    store.append(segment), Optional.ofNullable(store.segments().get(segment.from()))));
        }

        @Override
        public List<JournalEntry> between(Partition partition, long from, long to) {
            return read(store -> store.between(from, to));
        }

        @Override
        public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
            return topic.equals(Logs.FIRST_TOPIC) ? Logs.first() : read(Store::journal);
        }

        @Override
        public Map<PageKey, Long> watermarks(Collection<PageKey> pages) {
            var wanted = List.copyOf(pages);
            return read(store -> {
                var found = new HashMap<PageKey, Long>();
                wanted.forEach(page -> {
                    if (store.watermark(page) != NONE) {
                        found.put(page, store.watermark(page));
                    }
                });
                return found;
            });
        }

        @Override
        public Set<PageKey> add(List<PageChange> changes) {
            var missed = new HashSet<PageKey>();
            for (PageChange change : changes) {
                boolean written = ask(store -> store.watermark(change.page()) == change.read()
                        ? new Result<>(store.add(change), true)
                        : new Result<>(store, false));
                if (!written) {
                    missed.add(change.page());
                }
            }
            return missed;
        }
    }
}
