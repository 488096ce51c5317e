package org.maillage.eventing.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireFormat;

/** The smallest aggregate that needs every rule: steps in their order, a door that shuts and opens, one timer. */
public final class Tally {

    /** When the timer is due after it was opened. */
    public static final Duration RINGS_AFTER = Duration.ofDays(10);

    private Tally() {}

    /**
     * @param step last step taken
     * @param shut nothing may be said
     * @param rung the timer has fired
     */
    record State(Instant openedAt, int step, boolean shut, boolean rung) {}

    sealed interface Command {
        record Open(Instant at) implements Command {}

        record Step(int number) implements Command {}

        record Shut() implements Command {}

        record Unshut() implements Command {}

        record Ring() implements Command {}
    }

    sealed interface Event {
        record Opened(Instant at) implements Event {}

        record Stepped(int number) implements Event {}

        record WasShut() implements Event {}

        record WasUnshut() implements Event {}

        record Rang() implements Event {}
    }

    record No(String code, boolean premature) implements Rejection {
        @Override
        public String detail() {
            return code;
        }
    }

    static final State ABSENT = new State(Instant.EPOCH, -1, false, false);

    static final class Rules implements Decider<State, Command, Event, No> {

        @Override
        public State absent() {
            return ABSENT;
        }

        @Override
        public Decision<Event, No> decide(State state, Command command, Instant now) {
            return switch (command) {
                case Command.Open(var at) when at.equals(Instant.EPOCH) -> Decision.refuse(new No("early", true));
                case Command.Open(var at) ->
                    state.step() < 0
                            ? Decision.accept(new Event.Opened(at))
                            : Decision.refuse(new No("already", false));
                case Command.Step _ when state.shut() -> Decision.refuse(new No("shut", false));
                case Command.Step(var number) when number > state.step() + 1 -> Decision.refuse(new No("early", true));
                case Command.Step(var number) when number <= state.step() -> Decision.refuse(new No("already", false));
                case Command.Step(var number) -> Decision.accept(new Event.Stepped(number));
                case Command.Shut _ -> Decision.accept(new Event.WasShut());
                case Command.Unshut _ -> Decision.accept(new Event.WasUnshut());
                case Command.Ring _ -> Decision.accept(new Event.Rang());
            };
        }

        @Override
        public State evolve(State state, Event event) {
            return switch (event) {
                case Event.Opened(var at) -> new State(at, 0, false, false);
                case Event.Stepped(var number) -> new State(state.openedAt(), number, state.shut(), state.rung());
                case Event.WasShut _ -> new State(state.openedAt(), state.step(), true, state.rung());
                case Event.WasUnshut _ -> new State(state.openedAt(), state.step(), false, state.rung());
                case Event.Rang _ -> new State(state.openedAt(), state.step(), state.shut(), true);
            };
        }
    }

    static final class Format implements WireFormat<Event> {

        @Override
        public Encoded encode(Event event) {
            return new Encoded(
                    event.getClass().getSimpleName(), event.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Event decode(Envelope envelope, byte[] data) {
            return switch (envelope.type()) {
                case "Opened" -> new Event.Opened(envelope.time());
                case "Stepped" ->
                    new Event.Stepped(Integer.parseInt(new String(data, StandardCharsets.UTF_8).replaceAll("\\D", "")));
                case "WasShut" -> new Event.WasShut();
                case "WasUnshut" -> new Event.WasUnshut();
                case "Rang" -> new Event.Rang();
                default -> throw new IllegalArgumentException(envelope.type());
            };
        }
    }

    static AggregateType<State, Command, Event, No> type() {
        return new AggregateType<>(
                "model",
                "tally",
                "model.tally.events.v1",
                new Rules(),
                new InMemory(),
                new Format(),
                it -> it.rung()
                        ? List.of()
                        : List.of(new Timer<>("ring", it.openedAt().plus(RINGS_AFTER), new Command.Ring())));
    }

    /** The model keeps states as they are. */
    private static final class InMemory implements StateMapping<State> {
        @Override
        public Document write(State state) {
            throw new UnsupportedOperationException("the model's store keeps states themselves");
        }

        @Override
        public State read(Document stored) {
            throw new UnsupportedOperationException("the model's store keeps states themselves");
        }
    }
}
