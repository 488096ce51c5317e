package org.maillage.eventing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.World.NOON;
import static org.maillage.eventing.model.World.says;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.Message;

class HandlerModelTest {

    private static final int MOST_RUNS = 400_000;
    /** Sends are steps of their own, and none of them fails. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final List<Message<Tally.Command>> IN_ORDER =
            List.of(says("s1", "open"), says("s2", "step 1"), says("s3", "step 1"));
    private static final List<Message<Tally.Command>> OUT_OF_ORDER =
            List.of(says("s1", "step 1"), says("s2", "open"), says("s3", "step 2"));

    @Test
    void twoOwnersAndACrashAnywhereLoseAndDoubleNothing() {
        assertThat(explore(Rule.NONE, 0, 1, IN_ORDER, HandlerModelTest::twoOwners))
                .isEmpty();
    }

    @Test
    void whatWaitsIsSetFreeOnceWhateverCrashes() {
        assertThat(explore(Rule.NONE, 0, 1, OUT_OF_ORDER, HandlerModelTest::twoOwners))
                .isEmpty();
    }

    @Test
    void anOwnerAndAPersonAgree() {
        assertThat(explore(Rule.NONE, 0, 1, IN_ORDER, HandlerModelTest::ownerAndPerson))
                .isEmpty();
    }

    @Test
    void anOwnerAndTheSweeperAgree() {
        assertThat(explore(Rule.NONE, 0, 1, IN_ORDER, run -> {
                    run.actors.add("owner", true, run.world.owner(2));
                    run.actors.add("sweeper", true, run.world.sweeper());
                }))
                .isEmpty();
    }

    @Test
    void aPersonAndTheSweeperAgreeOverWhatFailedToBeSent() {
        assertThat(explore(Rule.NONE, 1, 1, IN_ORDER, run -> {
                    run.world.after(1);
                    run.actors.add("person", true, run.world.person("c1", new Tally.Command.Shut()));
                    run.actors.add("sweeper", true, run.world.sweeper());
                }))
                .isEmpty();
    }

    @Test
    void aCrashBetweenAnyTwoSendsLosesNothing() {
        assertThat(explore(Rule.NONE, NEVER, 1, OUT_OF_ORDER.subList(0, 2), run -> {
                    run.actors.add("owner", true, run.world.owner(2));
                    run.actors.add("sweeper", true, run.world.sweeper());
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aSendThatFailsIsMadeUpInOrder(int failAt) {
        assertThat(explore(Rule.NONE, failAt, 1, IN_ORDER, run -> run.actors.add("owner", true, run.world.owner(3))))
                .isEmpty();
    }

    @Test
    void expiryTimersAndALateOpeningHappenOnceInTwoInstances() {
        Instant later = NOON.plus(Duration.ofDays(31));
        var statements = List.of(says("s1", "step 1"), says("s2", "open", later), says("s3", "step 1", later));
        assertThat(explore(Rule.NONE, 0, 1, statements, run -> {
                    run.world.after(1);
                    run.actors.add("owner", true, run.world.owner(2));
                    run.actors.add("clock", true, run.world.wake(later.plus(Tally.RINGS_AFTER)));
                }))
                .isEmpty();
    }

    @Test
    void twoInstancesThatSeeTheSameDueTimeActOnce() {
        Instant due = NOON.plus(Tally.RINGS_AFTER);
        var statements = List.of(says("s1", "open"), says("s2", "step 2"));
        assertThat(explore(Rule.NONE, 0, 1, statements, run -> {
                    run.world.after(2);
                    run.actors.add("one clock", true, run.world.wake(due));
                    run.actors.add("another", true, run.world.wake(due));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachRuleIsNeeded(Rule off) {
        Optional<String> counterExample = switch (off) {
            case OUTCOME_MEMORY -> explore(off, 0, 1, IN_ORDER, HandlerModelTest::twoOwners);
            case REVISION_GUARD -> explore(off, 0, 0, IN_ORDER, HandlerModelTest::ownerAndPerson);
            case REFUSALS_REMEMBERED -> explore(off, 0, 1, IN_ORDER, HandlerModelTest::ownerWhileShut);
            case CONTIGUOUS_ACKNOWLEDGEMENTS, GAP_RULE ->
                explore(off, 1, 0, IN_ORDER, run -> run.actors.add("owner", false, run.world.owner(3)));
            case NONE -> Optional.empty();
        };
        assertThat(counterExample).isPresent();
    }

    private static void twoOwners(Run run) {
        run.actors.add("first", true, run.world.owner(2));
        run.actors.add("second", false, run.world.owner(3));
    }

    private static void ownerAndPerson(Run run) {
        run.world.after(1);
        run.actors.add("owner", true, run.world.owner(2));
        run.actors.add("person", true, run.world.person("c1", new Tally.Command.Shut()));
    }

    /** An owner decides "refused" while it is shut and is gone; its successor finds it open again. */
    private static void ownerWhileShut(Run run) {
        run.world.after(1).person("c1", new Tally.Command.Shut()).run();
        run.actors.add("owner", true, run.world.owner(2));
        run.actors.add("person", false, run.world.person("c2", new Tally.Command.Unshut()));
    }

    private static Optional<String> explore(
            Rule off, int failAt, int crashes, List<Message<Tally.Command>> statements, Consumer<Run> scenario) {
        return new Explorer(MOST_RUNS).firstViolation(choices -> {
            var run = new Run(new World(off, failAt, failAt > 0, statements), new Actors(crashes));
            scenario.accept(run);
            run.actors.run(choices);
            run.world.settle();
            return new Audit(run.world, off).violation();
        });
    }

    private record Run(World world, Actors actors) {}
}
