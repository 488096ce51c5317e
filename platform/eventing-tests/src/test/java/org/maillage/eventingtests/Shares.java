package org.maillage.eventingtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shares of a pot, each a file of its own: a share is given while there is enough left, and lapses by itself. What is left the
 * service knows from its own events only, which it reads again.
 */
final class Shares {

    static final String STATEMENTS = "statements.funding.v1";
    static final String EVENTS = "funding.grant.events.v1";
    static final String REACTIONS = "funding.reactions";
    static final int POT = 100;
    static final Duration LAPSES_AFTER = Duration.ofDays(10);

    private static final String LAPSED = "share-lapsed";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Shares() {}

    /** What a partner says. */
    record Wanted(String pot, int amount) {}

    /** @param lapses when; null before it was given and after it has lapsed */
    record Share(@Nullable String pot, int amount, @Nullable Instant lapses) {}

    sealed interface Command {
        record Give(String pot, int amount, int left, Instant at) implements Command {}

        record Lapse() implements Command {}
    }

    sealed interface Event {
        record Given(String pot, int amount, Instant at) implements Event {}

        record Lapsed() implements Event {}
    }

    record PotIsEmpty(int left) implements Rejection {
        @Override
        public String code() {
            return "funding.envelope.exceeded";
        }

        @Override
        public String detail() {
            return "Il reste " + left + ".";
        }
    }

    static AggregateType<Share, Command, Event, PotIsEmpty> type() {
        return new AggregateType<>(
                "funding", "share", EVENTS, new Rules(), new StoredShare(), new Written(), Shares::timers);
    }

    private static List<Timer<Command>> timers(Share share) {
        return share.lapses() == null ? List.of() : List.of(new Timer<>("lapse", share.lapses(), new Command.Lapse()));
    }

    private static final class Rules implements Decider<Share, Command, Event, PotIsEmpty> {

        @Override
        public Share absent() {
            return new Share(null, 0, null);
        }

        @Override
        public Decision<Event, PotIsEmpty> decide(Share state, Command command, Instant now) {
            return switch (command) {
                case Command.Give(var _, var amount, var left, var _)
                when amount > left -> Decision.refuse(new PotIsEmpty(left));
                case Command.Give(var pot, var amount, var _, var at) ->
                    Decision.accept(new Event.Given(pot, amount, at));
                case Command.Lapse _ -> Decision.accept(new Event.Lapsed());
            };
        }

        @Override
        public Share evolve(Share state, Event event) {
            return switch (event) {
                case Event.Given(var pot, var amount, var at) -> new Share(pot, amount, at.plus(LAPSES_AFTER));
                case Event.Lapsed _ -> new Share(state.pot(), 0, null);
            };
        }
    }

    private static final class StoredShare implements StateMapping<Share> {

        @Override
        public Document write(Share state) {
            return new Document("pot", state.pot())
                    .append("amount", state.amount())
                    .append(
                            "lapses",
                            state.lapses() == null ? null : state.lapses().toString());
        }

        @Override
        public Share read(Document stored) {
            String lapses = stored.getString("lapses");
            return new Share(
                    stored.getString("pot"),
                    stored.getInteger("amount"),
                    lapses == null ? null : Instant.parse(lapses));
        }
    }

    private static final class Written implements WireFormat<Event> {

        @Override
        public Encoded encode(Event event) {
            return switch (event) {
                case Event.Given(var pot, var amount, var _) ->
                    new Encoded("share-given", JSON.writeValueAsBytes(new Wanted(pot, amount)));
                case Event.Lapsed _ -> new Encoded(LAPSED, "{}".getBytes(StandardCharsets.UTF_8));
            };
        }

        @Override
        public Event decode(Envelope envelope, byte[] data) {
            if (envelope.type().contains(LAPSED)) {
                return new Event.Lapsed();
            }
            var given = JSON.readValue(data, Wanted.class);
            return new Event.Given(given.pot(), given.amount(), envelope.time());
        }
    }

    /** What the service keeps of a share that it has heard of: nothing more when it has lapsed. */
    static final class Heard implements Reaction<Wanted, Command> {

        @Override
        public @Nullable Wanted after(@Nullable Wanted before, WireEvent event) {
            if (event.envelope().type().contains(LAPSED)) {
                return null;
            }
            JsonNode given = JSON.readTree(event.data());
            return new Wanted(given.path("pot").asString(), given.path("amount").asInt());
        }

        @Override
        public List<Message.Reaction<Command>> to(WireEvent event, @Nullable Wanted before) {
            return List.of();
        }
    }

    static final class StoredWanted implements StateMapping<Wanted> {

        @Override
        public Document write(Wanted state) {
            return new Document("pot", state.pot()).append("amount", state.amount());
        }

        @Override
        public Wanted read(Document stored) {
            return new Wanted(stored.getString("pot"), stored.getInteger("amount"));
        }
    }
}
