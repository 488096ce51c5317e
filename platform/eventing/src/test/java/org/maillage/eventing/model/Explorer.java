package org.maillage.eventing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Runs a scenario through every sequence of choices, depth first: each run replays a prefix of choices and takes the first
 * option from there on.
 */
final class Explorer {

    private final int mostRuns;
    private int runs;

    Explorer(int mostRuns) {
        this.mostRuns = mostRuns;
    }

    /** How many runs it took. */
    int runs() {
        return runs;
    }

    /**
     * @param scenario makes one run and tells what it found wrong, null when nothing
     * @return the first thing found wrong, with the choices that led to it
     */
    Optional<String> firstViolation(Function<Choices, Optional<String>> scenario) {
        var found = new FutureTask<>(() -> explore(scenario));
        Thread.ofVirtual().name("explorer").start(found);
        try {
            return found.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    /** On a virtual thread like the actors: a turn then changes hands without the operating system. */
    private Optional<String> explore(Function<Choices, Optional<String>> scenario) {
        var prefix = new ArrayList<Integer>();
        while (runs++ < mostRuns) {
            var choices = new Choices(prefix);
            Optional<String> wrong = scenario.apply(choices);
            if (wrong.isPresent()) {
                return wrong.map(it -> it + " after choices " + choices.taken);
            }
            if (!choices.next(prefix)) {
                return Optional.empty();
            }
        }
        throw new AssertionError("more than " + mostRuns + " runs: the scenario is too large to be explored whole");
    }

    /** The choices of one run. */
    static final class Choices {

        private final List<Integer> prefix;
        private final List<Integer> taken = new ArrayList<>();
        private final List<Integer> options = new ArrayList<>();

        private Choices(List<Integer> prefix) {
            this.prefix = new ArrayList<>(prefix);
        }

        /** One of {@code count} options. */
        int choose(int count) {
            int at = taken.size();
            int choice = at < prefix.size() ? prefix.get(at) : 0;
            taken.add(choice);
            options.add(count);
            return choice;
        }

        /** Makes the prefix of the next run; false when all were made. */
        private boolean next(List<Integer> into) {
            into.clear();
            into.addAll(taken);
            while (!into.isEmpty()) {
                int last = into.size() - 1;
                if (into.get(last) + 1 < options.get(last)) {
                    into.set(last, into.get(last) + 1);
                    return true;
                }
                into.removeLast();
            }
            return false;
        }
    }
}
