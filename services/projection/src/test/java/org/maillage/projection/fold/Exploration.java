package org.maillage.projection.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every order in which two owners of one partition can take their steps, with crashes anywhere. */
final class Exploration {

    /** Where both owners are, what is stored, and how many crashes may still happen. */
    private record State(Store store, List<List<Object>> answers, int crashesLeft) {

        State after(int owner, Store changed, Object answer) {
            var more = new ArrayList<>(answers.get(owner));
            more.add(answer);
            return new State(changed, replaced(owner, more), crashesLeft);
        }

        State afterCrash(int owner) {
            return new State(store, replaced(owner, List.of()), crashesLeft - 1);
        }

        private List<List<Object>> replaced(int owner, List<Object> its) {
            return owner == 0 ? List.of(its, answers.get(1)) : List.of(answers.get(0), its);
        }
    }

    private final List<JournalEntry> log;
    private final List<Long> counted;
    private final List<Owner> owners;
    private final Set<State> seen = new HashSet<>();
    private final Deque<State> open = new ArrayDeque<>();

    /** @param counted those of the log that are to be taken */
    Exploration(List<JournalEntry> log, List<JournalEntry> counted, Owner one, Owner other) {
        this.log = log;
        this.counted = counted.stream().map(entry -> entry.position().offset()).toList();
        this.owners = List.of(one, other);
    }

    int states() {
        return seen.size();
    }

    /** The first violation found; empty when there is none in any order. */
    Optional<String> run(int crashes) {
        visit(new State(Store.EMPTY, List.of(List.of(), List.of()), crashes));
        while (!open.isEmpty()) {
            var state = open.pop();
            var violation = violation(state.store()).or(() -> unfinished(state));
            if (violation.isPresent()) {
                return violation;
            }
            for (int owner = 0; owner < owners.size(); owner++) {
                go(state, owner);
            }
        }
        return Optional.empty();
    }

    private void go(State state, int owner) {
        var step = owners.get(owner).next(state.answers().get(owner));
        if (step.isPresent()) {
            var result = step.get().effect().apply(state.store());
            visit(state.after(owner, result.store(), result.answer()));
        }
        if (state.crashesLeft() > 0 && !state.answers().get(owner).isEmpty()) {
            visit(state.afterCrash(owner));
        }
    }

    private void visit(State state) {
        if (seen.add(state)) {
            open.push(state);
        }
    }

    private Optional<String> violation(Store store) {
        var seen = new HashSet<Long>();
        for (JournalEntry entry : store.journal()) {
            long offset = entry.position().offset();
            if (!counted.contains(offset) || !seen.add(offset)) {
                return Optional.of("journalled twice, or though it does not count: " + offset);
            }
        }
        long end = 0;
        for (Segment segment : store.segments().values()) {
            if (segment.from() != end) {
                return Optional.of("a segment begins at " + segment.from() + ", not at " + end);
            }
            end = segment.to() + 1;
        }
        for (var page : store.pages().entrySet()) {
            long watermark = page.getValue().watermark();
            var expected =
                    journalled(store, watermark).getOrDefault(page.getKey().figure(), 0L);
            long actual = page.getValue().sums().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (expected != actual) {
                return Optional.of(page.getKey().figure() + " at " + watermark + " is " + actual + ", not " + expected);
            }
        }
        return lost(store);
    }

    /** What is below the committed offset is in the journal, and in its cells. */
    private Optional<String> lost(Store store) {
        for (long offset : counted) {
            if (offset >= store.committed()) {
                break;
            }
            var entry = store.between(offset, offset);
            if (entry.isEmpty()) {
                return Optional.of("committed but not journalled: " + offset);
            }
            for (var addition : entry.getFirst().additions()) {
                boolean there = store.pages().entrySet().stream()
                        .anyMatch(page -> page.getKey().figure().equals(addition.figure())
                                && page.getValue().watermark() >= offset);
                if (!there) {
                    return Optional.of("committed but not in " + addition.figure() + ": " + offset);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> unfinished(State state) {
        boolean bothAtTheEnd = owners.get(0).next(state.answers().get(0)).isEmpty()
                && owners.get(1).next(state.answers().get(1)).isEmpty();
        return bothAtTheEnd && state.store().committed() != log.size()
                ? Optional.of("ended at " + state.store().committed())
                : Optional.empty();
    }

    private static Map<String, Long> journalled(Store store, long upTo) {
        var sums = new TreeMap<String, Long>();
        store.between(0, upTo)
                .forEach(entry -> entry.additions()
                        .forEach(it -> sums.merge(it.figure(), it.contribution().amount(), Long::sum)));
        return sums;
    }
}
