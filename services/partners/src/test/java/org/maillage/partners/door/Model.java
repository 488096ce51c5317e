package org.maillage.partners.door;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Explores every order in which actors can take their steps at the ports, and every way in which a port can answer. An actor
 * is the real code: it is run again from its start for each step, its earlier questions answered as before, and stopped at its
 * next one. Whatever dies, dies between two steps, so every state is also one in which some of the actors are dead for good.
 */
final class Model {

    private final List<Actor> actors;
    private final Rules rules;

    /** @param actors what each does with the ports, from its start */
    Model(Rules rules, List<Actor> actors) {
        this.rules = rules;
        this.actors = actors;
    }

    /** Explores all states and gives the first violation of {@code law}, told in words; empty when there is none. */
    Optional<String> violation(Law law) {
        var seen = new HashSet<State>();
        Deque<State> open = new ArrayDeque<>();
        var start =
                new State(World.EMPTY, actors.stream().map(_ -> Progress.START).toList(), null);
        open.push(start);
        while (!open.isEmpty()) {
            State state = open.pop();
            if (!seen.add(state)) {
                continue;
            }
            Optional<String> broken = law.violation(state);
            if (broken.isPresent()) {
                return broken.map(it -> it + " after " + state.path());
            }
            next(state).forEach(open::push);
        }
        explored = seen.size();
        return Optional.empty();
    }

    private int explored;

    /** How many states the last exploration saw. */
    int explored() {
        return explored;
    }

    private List<State> next(State state) {
        var following = new ArrayList<State>();
        for (int i = 0; i < actors.size(); i++) {
            Progress progress = state.actors().get(i);
            if (progress.ended() == null) {
                following.addAll(steps(state, i, progress));
            }
        }
        return following;
    }

    private List<State> steps(State state, int actor, Progress progress) {
        var ports = new Ports(progress.answers(), rules);
        try {
            Object result = actors.get(actor).run(ports);
            return List.of(state.with(actor, progress.end(result), state.world(), "ends"));
        } catch (UnavailableException e) {
            return List.of(state.with(actor, progress.end("unavailable"), state.world(), "gives up"));
        } catch (Ports.Asked asked) {
            return asked.question().apply(state.world()).stream()
                    .map(it -> state.with(actor, progress.answered(it.result()), it.world(), it.told()))
                    .toList();
        }
    }

    /** Someone at work with the ports; what it gives at its end is its result. */
    @FunctionalInterface
    interface Actor {

        Object run(Ports ports);
    }

    /** What must hold in every state. */
    @FunctionalInterface
    interface Law {

        Optional<String> violation(State state);
    }

    /** A rule of the door that a test can switch off. */
    record Rules(Set<Rule> off) {

        boolean hold(Rule rule) {
            return !off.contains(rule);
        }
    }

    /** What the door relies on. */
    enum Rule {
        KEPT_BEFORE_SENT,
        INSERT_DECIDES,
        OTHER_CONTENT_IS_A_CONFLICT,
        ACKNOWLEDGED_BEFORE_ANSWERED,
        RECEIVED_IS_SENT_AGAIN,
        FINAL_STAYS
    }

    /**
     * How far an actor has come.
     *
     * @param ended what it gave; null while it goes on
     */
    record Progress(List<Object> answers, @Nullable Object ended) {

        static final Progress START = new Progress(List.of(), null);

        Progress answered(Object answer) {
            var more = new ArrayList<>(answers);
            more.add(answer);
            return new Progress(List.copyOf(more), null);
        }

        Progress end(Object result) {
            return new Progress(answers, result);
        }
    }

    /** The world and all actors; how it came to be is told but makes no difference. */
    static final class State {

        private final World world;
        private final List<Progress> actors;
        private final @Nullable State before;
        private final String step;

        State(World world, List<Progress> actors, @Nullable State before) {
            this(world, actors, before, "start");
        }

        private State(World world, List<Progress> actors, @Nullable State before, String step) {
            this.world = world;
            this.actors = actors;
            this.before = before;
            this.step = step;
        }

        World world() {
            return world;
        }

        List<Progress> actors() {
            return actors;
        }

        Optional<World> worldBefore() {
            return Optional.ofNullable(before).map(State::world);
        }

        State with(int actor, Progress progress, World changed, String told) {
            var all = new ArrayList<>(actors);
            all.set(actor, progress);
            return new State(changed, List.copyOf(all), this, "actor " + actor + " " + told);
        }

        String path() {
            return before == null ? step : before.path() + "; " + step;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State state && world.equals(state.world) && actors.equals(state.actors);
        }

        @Override
        public int hashCode() {
            return 31 * world.hashCode() + actors.hashCode();
        }
    }
}
