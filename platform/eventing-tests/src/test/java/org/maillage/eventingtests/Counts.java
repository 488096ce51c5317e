package org.maillage.eventingtests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.json.JsonMapper;

/** A number that is opened and added to; adding 13 breaks the code. It speaks on the topics of the needs. */
final class Counts {

    static final String STATEMENTS = "statements.needs.v1";
    static final String EVENTS = "needs.need.events.v1";
    static final String GROUP = "needs.statements";

    private Counts() {}

    /** @param opened whether anything was said */
    record Count(boolean opened, int sum) {}

    sealed interface Command {
        record Open() implements Command {}

        record Add(int number) implements Command {}
    }

    sealed interface Event {
        record Opened() implements Event {}

        record Added(int number) implements Event {}
    }

    record No(String code) implements Rejection {
        @Override
        public String detail() {
            return "Non.";
        }
    }

    record Nothing() {}

    record Summand(int number) {}

    static AggregateType<Count, Command, Event, No> type() {
        return AggregateType.untimed("needs", "count", EVENTS, new Rules(), new Stored(), new Written());
    }

    static Routes<Command, Knowledge.Nothing> routes() {
        return new Routes<Command, Knowledge.Nothing>(JsonMapper.shared())
                .opening(
                        "count-opened",
                        Nothing.class,
                        _ -> new Command.Open(),
                        said -> Chain.ownThread(said.file(), true))
                .about(
                        "count-added",
                        Summand.class,
                        said -> new Command.Add(said.data().number()));
    }

    private static final class Rules implements Decider<Count, Command, Event, No> {

        @Override
        public Count absent() {
            return new Count(false, 0);
        }

        @Override
        public Decision<Event, No> decide(Count state, Command command, Instant now) {
            return switch (command) {
                case Command.Open _ ->
                    state.opened() ? Decision.refuse(new No("already")) : Decision.accept(new Event.Opened());
                case Command.Add(var number)
                when number == 13 -> throw new IllegalStateException("what was never thought of");
                case Command.Add(var number) -> Decision.accept(new Event.Added(number));
            };
        }

        @Override
        public Count evolve(Count state, Event event) {
            return switch (event) {
                case Event.Opened _ -> new Count(true, state.sum());
                case Event.Added(var number) -> new Count(true, state.sum() + number);
            };
        }
    }

    static final class Stored implements StateMapping<Count> {

        @Override
        public Document write(Count state) {
            return new Document("opened", state.opened()).append("sum", state.sum());
        }

        @Override
        public Count read(Document stored) {
            return new Count(stored.getBoolean("opened"), stored.getInteger("sum"));
        }
    }

    private static final class Written implements WireFormat<Event> {

        @Override
        public Encoded encode(Event event) {
            return switch (event) {
                case Event.Opened _ -> new Encoded("count-opened", bytes("{}"));
                case Event.Added(var number) -> new Encoded("count-added", bytes("{\"number\":%d}".formatted(number)));
            };
        }

        @Override
        public Event decode(Envelope envelope, byte[] data) {
            return envelope.type().equals("count-opened")
                    ? new Event.Opened()
                    : new Event.Added(
                            JsonMapper.shared().readTree(data).path("number").asInt());
        }

        private static byte[] bytes(String json) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }
}
