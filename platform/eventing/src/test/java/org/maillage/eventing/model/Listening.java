package org.maillage.eventing.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.fixture.KeptDeadLetters;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.fixture.SteeredClock;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/** A service that listens to another's files: it opens and steps a tally of its own as it hears of them. */
public final class Listening {

    public static final UUID FILE = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final String TOPIC = "other.file.events.v1";

    public final KeptDeadLetters deadLetters = new KeptDeadLetters();
    public final List<String> gaps = new ArrayList<>();
    final VirtualViews views;
    private final VirtualStore store = new VirtualStore(Rule.NONE, new VirtualLog(0, true));
    private final List<Pending> published = new ArrayList<>();
    private final boolean hasty;
    private long offset;
    private long ids;

    /** A service that does everything right. */
    public Listening() {
        this(true, false);
    }

    /**
     * @param guarded whether an older view gives way to a later one
     * @param hasty   whether the view is written before its reaction is done
     */
    Listening(boolean guarded, boolean hasty) {
        this.views = new VirtualViews(guarded);
        this.hasty = hasty;
    }

    /** The next record of the topic: {@code open}, {@code step 2}, or anything else, which means nothing to it. */
    public ConsumerRecord<String, byte[]> hears(long sequence, String what) {
        var extensions = Map.of(Extension.SEQUENCE, Long.toString(sequence));
        var event = Records.event("e" + sequence, what, World.NOON, extensions, "{}");
        return Records.of(TOPIC, 0, offset++, FILE.toString(), event);
    }

    /** The consumer of one process. */
    public Reactions<String, Tally.Command> consumer() {
        return new Reactions<>("model.reactions", views, new Stepping(), handler(), deadLetters, gaps::add);
    }

    /** What it knows of the file. */
    public View<String> view() {
        return views.of(FILE);
    }

    /** What led to the facts of its own, in order. */
    public List<String> causes() {
        return published.stream()
                .filter(Pending::isEvent)
                .map(it ->
                        it.event().envelope().extension(Extension.CAUSATION_ID).orElseThrow())
                .toList();
    }

    private Handler<Tally.State, Tally.Command> handler() {
        var documents = new WholeSteps<>(store);
        Log log = new Log() {
            @Override
            public CompletableFuture<?> append(Pending pending) {
                published.add(pending);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void flush() {
                // What is appended is there.
            }
        };
        return new Handlers(
                        (_, _, _) -> {
                            throw new AssertionError("no statement, no verdict");
                        },
                        Patience.USUAL,
                        _ -> new UUID(0x7000L, ++ids),
                        new SteeredClock(World.NOON))
                .of(
                        Tally.type(),
                        documents,
                        new Publisher<>(log, documents, Duration.ofSeconds(1)),
                        _ -> message -> filled(message));
    }

    private static Filled<Tally.Command> filled(Message.Received<Tally.Command> message) {
        String what = message.event().envelope().type();
        Tally.Command command = what.equals("open")
                ? new Tally.Command.Open(World.NOON)
                : new Tally.Command.Step(Integer.parseInt(what.substring("step ".length())));
        return new Filled<>(command, what.equals("open"), Chain.ownThread(message.target(), true), List.of());
    }

    /** Documents of its own tally, once everything is at rest. */
    List<AggregateDocument<Tally.State>> documents() {
        return List.copyOf(store.all());
    }

    /** Keeps the words that it heard, and does what they say. */
    private final class Stepping implements Reaction<String, Tally.Command> {

        @Override
        public String after(@Nullable String before, WireEvent event) {
            if (event.envelope().type().equals("garbled")) {
                throw new UnreadableRecordException("garbled", new IllegalArgumentException());
            }
            return before == null
                    ? event.envelope().type()
                    : before + ", " + event.envelope().type();
        }

        @Override
        public List<Message.Reaction<Tally.Command>> to(WireEvent event, @Nullable String before) {
            if (hasty) {
                views.save(List.of(new View<>(FILE, event.envelope().sequence(), after(before, event))));
            }
            String what = event.envelope().type();
            return what.equals("open") || what.startsWith("step ")
                    ? List.of(new Message.Reaction<>(event.envelope().id(), World.FILE, event, World.NOON))
                    : List.of();
        }
    }
}
