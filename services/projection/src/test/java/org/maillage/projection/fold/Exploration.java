package org.maillage.projection.fold;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every order in which two owners of one partition can take their steps, with crashes anywhere. */
final class Exploration {

    /** A store that some order leads to. There is one for equal stores, so that each is looked at once and compared by being the same. */
    private static final class Stored {

        private final Store store;
        private final Optional<String> violation;

        Stored(Store store, Optional<String> violation) {
            this.store = store;
            this.violation = violation;
        }
    }

    /** What is stored, where both owners are, and how many crashes may still happen. */
    private record State(Stored stored, History one, History other, int crashesLeft) {}

    private final int logSize;
    private final Promises promises;
    private final History startOfOne;
    private final History startOfOther;
    private final Map<Store, Stored> stores = new HashMap<>();
    private final Set<State> seen = new HashSet<>();
    private final Deque<State> open = new ArrayDeque<>();

    /** @param counted those of the log that are to be taken */
    Exploration(List<JournalEntry> log, List<JournalEntry> counted, Owner one, Owner other) {
        this.logSize = log.size();
        this.promises = new Promises(counted);
        this.startOfOne = History.startOf(one);
        this.startOfOther = History.startOf(other);
    }

    int states() {
        return seen.size();
    }

    /** The first violation found; empty when there is none in any order. */
    Optional<String> run(int crashes) {
        visit(new State(stored(Store.EMPTY), startOfOne, startOfOther, crashes));
        while (!open.isEmpty()) {
            var state = open.pop();
            var violation = state.stored().violation.or(() -> unfinished(state));
            if (violation.isPresent()) {
                return violation;
            }
            goOn(state);
            crash(state);
        }
        return Optional.empty();
    }

    private void goOn(State at) {
        at.one().next().ifPresent(step -> {
            var result = step.effect().apply(at.stored().store);
            visit(new State(stored(result.store()), at.one().and(result.answer()), at.other(), at.crashesLeft()));
        });
        at.other().next().ifPresent(step -> {
            var result = step.effect().apply(at.stored().store);
            visit(new State(stored(result.store()), at.one(), at.other().and(result.answer()), at.crashesLeft()));
        });
    }

    private void crash(State at) {
        if (at.crashesLeft() > 0) {
            if (at.one() != startOfOne) {
                visit(new State(at.stored(), startOfOne, at.other(), at.crashesLeft() - 1));
            }
            if (at.other() != startOfOther) {
                visit(new State(at.stored(), at.one(), startOfOther, at.crashesLeft() - 1));
            }
        }
    }

    private Stored stored(Store store) {
        return stores.computeIfAbsent(store, it -> new Stored(it, promises.broken(it)));
    }

    private void visit(State state) {
        if (seen.add(state)) {
            open.push(state);
        }
    }

    private Optional<String> unfinished(State state) {
        long committed = state.stored().store.committed();
        return state.one().next().isEmpty() && state.other().next().isEmpty() && committed != logSize
                ? Optional.of("ended at " + committed)
                : Optional.empty();
    }
}
