package org.maillage.eventing.model;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.Retention;
import org.maillage.eventing.fixture.KeptDeadLetters;
import org.maillage.eventing.fixture.NoKeys;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.fixture.RememberedKeys;
import org.maillage.eventing.fixture.RememberedTakeovers;
import org.maillage.eventing.fixture.SteeredClock;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.StatementConsumer;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventing.statements.Verdicts;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Standstill;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service at work on tallies, all of it real but the broker, the database and the clock. */
public final class Bench {

    public static final Instant NOON = World.NOON;
    public static final UUID FILE = World.FILE;
    public static final TopicPartition PARTITION = new TopicPartition("statements.model.v1", 0);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    record Nothing() {}

    /** @param note what somebody said of it */
    record Stepped(int number, @Nullable String note) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return note == null ? Map.of() : Map.of("note", note);
        }
    }

    /** How a later release, which forgot that statements may wait for weeks, reads the same. */
    record SteppedLater(int number, String reason) {
        SteppedLater {
            Objects.requireNonNull(reason);
        }
    }

    public final SteeredClock clock = new SteeredClock(NOON);
    public final Progress progress = new Progress();
    public final Takeovers takeovers = new RememberedTakeovers();
    public final KeptDeadLetters deadLetters = new KeptDeadLetters();
    public final FileKeys keys;
    private final VirtualLog log;
    private final VirtualStore store;
    private Handler<Tally.State, Tally.Command> handler;
    private Publisher<Tally.State> publisher;
    private StatementConsumer consumer;
    private DueTimers<Tally.State, Tally.Command> timers;
    private long end;
    private long ids;

    /** A service that owns {@link #PARTITION} and has read nothing yet, and in which nobody says a free text. */
    public Bench() {
        this(new NoKeys(), Retention.NONE, new VirtualLog(0, false));
    }

    private Bench(FileKeys keys, Retention retention, VirtualLog log) {
        this.keys = keys;
        this.log = log;
        this.store = new VirtualStore(Rule.NONE, log);
        progress.assigned(PARTITION, 0);
        start(routes(Stepped.class, Stepped::number), retention);
    }

    /** One in which free texts are said and kept for a period. */
    public static Bench withTexts(Period keptFor) {
        var keys = new RememberedKeys();
        return new Bench(keys, Retention.of(keptFor, keys), new VirtualLog(0, false));
    }

    /** One of whose sends the broker refuses one, counted from 1. */
    public static Bench whoseSendFails(int which) {
        return new Bench(new NoKeys(), Retention.NONE, new VirtualLog(which, false));
    }

    /** Stops it and starts a later release over the same files, which cannot read steps any more that were said before. */
    public void startsLaterRelease() {
        start(routes(SteppedLater.class, SteppedLater::number), Retention.NONE);
    }

    private void start(Routes<Tally.Command, Knowledge.Nothing> routes, Retention retention) {
        var verdicts = new Verdicts(JSON, _ -> new UUID(0x7000L, ++ids), clock);
        publisher = new Publisher<>(log, store, PATIENCE);
        handler = new Handlers(verdicts, Patience.USUAL, _ -> new UUID(0x7000L, ++ids), clock)
                .of(Tally.type(), store, publisher, StatementTranslator.alone(routes, keys), retention);
        consumer = new StatementConsumer(
                "model.statements",
                List.of(new StatementConsumer.Lane<>(routes, handler)),
                deadLetters,
                takeovers,
                progress,
                clock);
        timers = new DueTimers<>(store, handler, progress, takeovers, _ -> Map.of(PARTITION, end), clock);
    }

    private static <D> Routes<Tally.Command, Knowledge.Nothing> routes(Class<D> stepped, ToIntFunction<D> number) {
        return new Routes<Tally.Command, Knowledge.Nothing>(JSON)
                .opening(
                        "tally-opened",
                        Nothing.class,
                        said -> new Tally.Command.Open(said.at()),
                        said -> Chain.ownThread(said.file(), true))
                .about("tally-stepped", stepped, said -> new Tally.Command.Step(number.applyAsInt(said.data())));
    }

    /** The next record of the partition: {@code open} or {@code step 2}, said and recorded now. */
    public ConsumerRecord<String, byte[]> says(String receipt, String what) {
        return says(receipt, what, clock.instant());
    }

    /** The same about something that occurred at an instant. */
    public ConsumerRecord<String, byte[]> says(String receipt, String what, Instant time) {
        String type = what.equals("open") ? "tally-opened" : "tally-stepped";
        String data = what.equals("open") ? "{}" : "{\"number\":%s}".formatted(what.substring("step ".length()));
        return record("org.maillage.statement." + type + ".v1", receipt, data, time);
    }

    /** A step that somebody says something about. */
    public ConsumerRecord<String, byte[]> says(String receipt, int step, String note) {
        var data = "{\"number\":%d,\"note\":\"%s\"}".formatted(step, note);
        return record("org.maillage.statement.tally-stepped.v1", receipt, data, clock.instant());
    }

    /** A control record: {@code "state":"OPEN","until":"…"}. */
    public ConsumerRecord<String, byte[]> control(String data) {
        return record(Takeovers.TYPE, "control", "{" + data + "}", clock.instant());
    }

    /** The next record of the partition. */
    public ConsumerRecord<String, byte[]> record(String type, String receipt, String data, Instant time) {
        var extensions = Map.of(
                Extension.RECEIPT_ID,
                receipt,
                Extension.RECORDED_TIME,
                clock.instant().toString());
        var event = Records.event("id of " + receipt, type, time, extensions, data);
        return Records.of(PARTITION.topic(), PARTITION.partition(), end++, FILE.toString(), event);
    }

    /** Has the service take these in as one batch. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Bench takes(ConsumerRecord<String, byte[]>... records) {
        consumer.take(List.of(records));
        return this;
    }

    /** Has another service's event ask the same of the file. */
    public Outcome hears(String eventId, String what) {
        WireEvent event = CloudEvents.read(says(eventId, what));
        return handler.handle(new Message.Reaction<>(eventId, FILE, event, clock.instant()))
                .outcome();
    }

    /** Has it forget what was said about the file. */
    public void forgets() {
        keys.forget(FILE);
        handler.handle(new Message.Forgotten<>(FILE, clock.instant()));
    }

    /** The file, as it is kept. */
    public AggregateDocument<?> kept() {
        return store.all().iterator().next();
    }

    /** Has it look for what is due; returns how many files it woke. */
    public int wakes() {
        return timers.run();
    }

    /** How it comes to rest, with these readers of what is established. */
    public Standstill standstill(Standstill.Readers readers, Duration patience) {
        var sweeper = new Sweeper<>(store, publisher, clock, PATIENCE);
        return new Standstill(List.of(sweeper), List.of(timers), readers, patience);
    }

    /** What the door was told of a statement, in the form {@code waiting early until 2026-06-04T10:00:00Z}. */
    public List<String> told(String receipt) {
        return log.appended().stream()
                .filter(it -> !it.isEvent() && it.key().equals(receipt))
                .map(it -> told(JSON.readTree(it.event().data())))
                .toList();
    }

    private static String told(JsonNode verdict) {
        var words = new ArrayList<String>();
        words.add(verdict.path("outcome").asString());
        Stream.of("code", "waitsUntil")
                .filter(verdict::has)
                .map(it ->
                        (it.equals("code") ? "" : "until ") + verdict.path(it).asString())
                .forEach(words::add);
        return String.join(" ", words);
    }

    /** The facts established, in order, as they travel. */
    public List<Envelope> facts() {
        return log.appended().stream()
                .filter(Pending::isEvent)
                .map(Pending::event)
                .map(WireEvent::envelope)
                .toList();
    }

    /** What led to them: receipts, events, timers. */
    public List<String> causes() {
        return facts().stream()
                .map(it -> it.extension(Extension.CAUSATION_ID).orElseThrow())
                .toList();
    }

    /** Their types. */
    public List<String> factNames() {
        return facts().stream().map(Envelope::type).toList();
    }
}
