package org.maillage.eventing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.model.Explorer.Choices;

/** Actors that take steps one at a time, in an order that is chosen; each may crash before any step. */
final class Actors {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> WITHIN_A_STEP = ScopedValue.newInstance();

    private final List<Actor> actors = new ArrayList<>();
    private int crashes;

    /** @param crashes how many actors may crash in a run */
    Actors(int crashes) {
        this.crashes = crashes;
    }

    void add(String name, boolean mayCrash, Runnable work) {
        actors.add(new Actor(name, mayCrash, work));
    }

    /** Runs all of them to their ends. */
    void run(Choices choices) {
        actors.forEach(Actor::start);
        var alive = new ArrayList<>(actors);
        while (!alive.isEmpty()) {
            int mortal =
                    crashes > 0 ? (int) alive.stream().filter(it -> it.mayCrash).count() : 0;
            int choice = choices.choose(alive.size() + mortal);
            boolean crash = choice >= alive.size();
            Actor actor = crash
                    ? alive.stream().filter(it -> it.mayCrash).toList().get(choice - alive.size())
                    : alive.get(choice);
            crashes -= crash ? 1 : 0;
            if (actor.step(crash)) {
                alive.remove(actor);
            }
        }
    }

    /** Called by a port before it does what it is asked: the actor waits for its turn, or crashes here. */
    static void step() {
        if (CURRENT.isBound() && !WITHIN_A_STEP.isBound()) {
            CURRENT.get().await();
        }
    }

    /** Does something as a part of the step that led to it. */
    static <T> T within(Supplier<T> work) {
        return ScopedValue.where(WITHIN_A_STEP, true).call(work::get);
    }

    /** The process is gone. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    private static final class Actor {
        private final String name;
        private final boolean mayCrash;
        private final Runnable work;
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore report = new Semaphore(0);
        private @Nullable Throwable failure;
        private boolean began;
        private boolean crashes;
        private boolean ended;

        Actor(String name, boolean mayCrash, Runnable work) {
            this.name = name;
            this.mayCrash = mayCrash;
            this.work = work;
        }

        void start() {
            Thread.ofVirtual()
                    .name(name)
                    .start(() -> ScopedValue.where(CURRENT, this).run(this::live));
        }

        private void live() {
            try {
                await();
                work.run();
            } catch (Crash _) {
                // gone: what it had not written is lost
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                ended = true;
                report.release();
            }
        }

        void await() {
            if (began) {
                report.release();
            }
            began = true;
            turn.acquireUninterruptibly();
            if (crashes) {
                throw new Crash();
            }
        }

        /** Lets it go on to its next step; true when it has ended. */
        boolean step(boolean crash) {
            crashes = crash;
            turn.release();
            report.acquireUninterruptibly();
            if (failure != null) {
                throw new AssertionError(name + " failed", failure);
            }
            return ended;
        }
    }
}
