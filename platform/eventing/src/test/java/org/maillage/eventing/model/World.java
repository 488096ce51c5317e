package org.maillage.eventing.model;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Cause;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Handled;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.aggregate.Retention;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.aggregate.VerdictFormat;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;

/** Statements in, one store, one log, and any number of processes of the real code. */
final class World {

    static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    static final UUID FILE = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    final VirtualLog log;
    final VirtualStore store;
    final List<Handled> answers = new ArrayList<>();
    private final List<Message<Tally.Command>> statements;
    private int committed;
    private long ids;

    World(Rule off, int failAt, boolean fine, List<Message<Tally.Command>> statements) {
        this(new VirtualLog(failAt, fine), off, statements);
    }

    private World(VirtualLog log, Rule off, List<Message<Tally.Command>> statements) {
        this.log = log;
        this.store = new VirtualStore(off, log);
        this.statements = statements;
    }

    /** The same log and statements over a store that was restored as it was after the first of them. */
    World restored(List<AggregateDocument<Tally.State>> backup, int count) {
        var restored = new World(log, Rule.NONE, statements);
        restored.store.restore(backup);
        restored.committed = count;
        restored.ids = ids;
        return restored;
    }

    /** What brings its store up to the log. */
    Replay<Tally.State, Tally.Event> replay() {
        return handlers().replay(Tally.type(), store, Retention.NONE);
    }

    /** A partner's statement, {@code open} or {@code step 2}. */
    static Message<Tally.Command> says(String id, String what) {
        return says(id, what, NOON);
    }

    static Message<Tally.Command> says(String id, String what, Instant now) {
        var envelope = new Envelope(id, "/partner", what, "file", now, Map.of());
        return new Message.Statement<>(id, FILE, new WireEvent(envelope, what.getBytes(StandardCharsets.UTF_8)), now);
    }

    /** Takes in the first statements, and has them committed. */
    World after(int count) {
        handler().handle(statements.subList(0, count));
        committed = count;
        return this;
    }

    List<Message<Tally.Command>> statements() {
        return statements;
    }

    /** Reads from what is committed to the end, in batches of a size, like an owner of the partition. */
    Runnable owner(int batch) {
        Handler<Tally.State, Tally.Command> handler = handler();
        return () -> {
            int at = committed;
            while (at < statements.size()) {
                int end = Math.min(at + batch, statements.size());
                handler.handle(statements.subList(at, end));
                Actors.step();
                committed = Math.max(committed, end);
                at = end;
            }
        };
    }

    /** A person's command. */
    Runnable person(String id, Tally.Command command) {
        Handler<Tally.State, Tally.Command> handler = handler();
        var message = new Message.Asked<>(
                id,
                FILE,
                () -> Filled.about(FILE, command, List.of()),
                Cause.command(id, "somebody", NOON, NOON, null),
                NOON,
                OptionalLong.empty());
        return () -> answers.add(handler.handle(message));
    }

    /** Time passes. */
    Runnable wake(Instant now) {
        Handler<Tally.State, Tally.Command> handler = handler();
        return () -> {
            List<Message.Wake<Tally.Command>> wakes = store.due(0, now, 10).stream()
                    .map(it -> new Message.Wake<Tally.Command>(it, now, true))
                    .toList();
            handler.handle(wakes);
        };
    }

    Runnable sweeper() {
        var publisher = publisher();
        return () -> new Sweeper<>(store, publisher, clock(), Duration.ZERO).sweep();
    }

    /** After all crashes: one more owner reads what is not committed, and the sweeper publishes what is left. */
    void settle() {
        owner(10).run();
        sweeper().run();
        sweeper().run();
    }

    private Handler<Tally.State, Tally.Command> handler() {
        return handlers().of(Tally.type(), store, publisher(), translator());
    }

    private Handlers handlers() {
        return new Handlers(World::verdict, Patience.USUAL, _ -> new UUID(0x7000L, ++ids), clock());
    }

    private Publisher<Tally.State> publisher() {
        return new Publisher<>(log, store, Duration.ofSeconds(1));
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    private static Translator<Tally.State, Tally.Command> translator() {
        return _ -> message -> {
            String said = message.event().envelope().type();
            Tally.Command command = said.equals("open")
                    ? new Tally.Command.Open(message.event().envelope().time())
                    : new Tally.Command.Step(Integer.parseInt(said.substring("step ".length())));
            return new Filled<>(command, said.equals("open"), Chain.ownThread(message.target(), true), List.of());
        };
    }

    private static Pending verdict(Object type, Message.Statement<?> statement, Outcome outcome) {
        String said = switch (outcome) {
            case Outcome.Applied _ -> "applied";
            case Outcome.Refused(var code, var _, var _) -> "refused " + code;
            case Outcome.Waits(var code, var _, var _) -> "waiting " + code;
        };
        var envelope = new Envelope(statement.id() + said, "/model", said, statement.id(), NOON, Map.of());
        return VerdictFormat.pending(statement.id(), new WireEvent(envelope, said.getBytes(StandardCharsets.UTF_8)));
    }
}
