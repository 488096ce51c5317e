package org.maillage.eventing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.eventing.model.World.FILE;
import static org.maillage.eventing.model.World.NOON;
import static org.maillage.eventing.model.World.says;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.aggregate.Settled;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/** A service whose database is restored as it was at some moment, and whose topics are not. */
class ReplayTest {

    /** One waits and is set free by another, one is refused, one waits for good. */
    private static final List<Message<Tally.Command>> SAID = List.of(
            says("s1", "step 1"),
            says("s2", "open"),
            says("s3", "step 1"),
            says("s4", "step 3"),
            says("s5", "step 2"),
            says("s6", "step 9"));

    private static final int BEFORE_ALL = 0;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void restoredAtAnyMomentItComesToWhatItWasAndEstablishesNothingAgain(int backedUpAfter) {
        var lived = new World(Rule.NONE, BEFORE_ALL, false, SAID).after(backedUpAfter);
        var backup = List.copyOf(lived.store.all());
        lived.owner(1).run();
        var events = events(lived);

        World restored = lived.restored(backup, backedUpAfter);
        replay(restored);
        restored.owner(1).run();

        assertThat(memory(restored)).isEqualTo(memory(lived));
        assertThat(queue(restored)).isEqualTo(queue(lived));
        assertThat(events(restored)).isEqualTo(events);
    }

    @Test
    void withoutItSequencesAreGivenOutTwice() {
        var lived = new World(Rule.NONE, BEFORE_ALL, false, SAID).after(2);
        var backup = List.copyOf(lived.store.all());
        lived.owner(1).run();
        int events = events(lived).size();

        lived.restored(backup, 2).owner(1).run();

        assertThat(events(lived)).hasSizeGreaterThan(events);
    }

    @Test
    void whatIsInTheDocumentsChangesNothing() {
        var lived = new World(Rule.NONE, BEFORE_ALL, false, SAID).after(SAID.size());
        var before = List.copyOf(lived.store.all());

        replay(lived);

        assertThat(lived.store.all()).containsExactlyElementsOf(before);
    }

    @Test
    void aRefusalIsKnownFromItsVerdictAlone() {
        var lived = new World(Rule.NONE, BEFORE_ALL, false, List.of(says("r1", "open"), says("r2", "open")));
        var backup = List.copyOf(lived.after(1).store.all());
        lived.owner(1).run();

        World restored = lived.restored(backup, 1);
        replay(restored);

        assertThat(memory(restored).handled())
                .containsKey("r2")
                .isEqualTo(memory(lived).handled());
    }

    @Test
    void aTimerThatHasFiredDoesNotFireAgain() {
        var due = NOON.plus(Tally.RINGS_AFTER);
        var lived = new World(Rule.NONE, BEFORE_ALL, false, SAID).after(3);
        var backup = List.copyOf(lived.store.all());
        lived.wake(due).run();
        var events = events(lived);

        World restored = lived.restored(backup, 3);
        replay(restored);
        restored.wake(due).run();

        assertThat(events(restored)).isEqualTo(events);
    }

    @Test
    void anEventThatTheTopicHasLostIsNoticedUntilItComes() {
        var lived = new World(Rule.NONE, BEFORE_ALL, false, SAID).after(SAID.size());
        var events = events(lived).stream().map(Pending::event).toList();
        World empty = lived.restored(List.of(), 0);
        Replay<Tally.State, Tally.Event> replay = empty.replay();

        replay.take(List.of(events.get(0), events.get(2)));
        assertThat(replay.incomplete()).containsExactly(FILE);

        replay.take(events);
        assertThat(replay.incomplete()).isEmpty();
        assertThat(memory(empty).version()).isEqualTo(events.size());
    }

    @Test
    void anEventThatDoesNotSayItsCauseStopsIt() {
        var said = new Envelope("e1", "/maillage/model", "Opened", FILE.toString(), NOON, Map.of("sequence", "1"));
        Replay<Tally.State, Tally.Event> replay = new World(Rule.NONE, BEFORE_ALL, false, SAID).replay();

        assertThatThrownBy(() -> replay.take(List.of(new WireEvent(said, new byte[0]))))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static void replay(World world) {
        Replay<Tally.State, Tally.Event> replay = world.replay();
        replay.take(events(world).stream().map(Pending::event).toList());
        replay.settle(world.log.appended().stream()
                .filter(it -> !it.isEvent())
                .map(ReplayTest::settled)
                .toList());
        assertThat(replay.incomplete()).isEmpty();
    }

    private static Settled settled(Pending verdict) {
        String[] said = verdict.event().envelope().type().split(" ", 2);
        Outcome outcome = switch (said[0]) {
            case "applied" -> new Outcome.Applied(List.of());
            case "refused" -> new Outcome.Refused(said[1], said[1], null);
            default -> new Outcome.Waits(said[1], said[1], null);
        };
        return new Settled("tally", FILE, verdict.key(), outcome);
    }

    private static List<Pending> events(World world) {
        return world.log.appended().stream().filter(Pending::isEvent).toList();
    }

    private static List<String> queue(World world) {
        return world.store.all().iterator().next().waiting().stream()
                .map(Waiting::messageId)
                .toList();
    }

    /** What a file remembers, but for how often and when it was written, and what it has published. */
    private static AggregateDocument<Tally.State> memory(World world) {
        AggregateDocument<Tally.State> it = world.store.all().iterator().next();
        return new AggregateDocument<>(
                it.id(),
                0,
                it.version(),
                it.state(),
                it.chain(),
                List.of(),
                Map.copyOf(it.handled()),
                List.of(),
                it.texts(),
                it.history(),
                null,
                NOON);
    }
}
