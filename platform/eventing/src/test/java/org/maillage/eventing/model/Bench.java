package org.maillage.eventing.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.fixture.KeptDeadLetters;
import org.maillage.eventing.fixture.NoKeys;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.fixture.RememberedTakeovers;
import org.maillage.eventing.fixture.SteeredClock;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.StatementConsumer;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventing.statements.Verdicts;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;
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

    record Stepped(int number) {}

    public final SteeredClock clock = new SteeredClock(NOON);
    public final Progress progress = new Progress();
    public final Takeovers takeovers = new RememberedTakeovers();
    public final KeptDeadLetters deadLetters = new KeptDeadLetters();
    private final VirtualLog log = new VirtualLog(0, false);
    private final VirtualStore store = new VirtualStore(Rule.NONE, log);
    private final Handler<Tally.State, Tally.Command> handler;
    private final StatementConsumer consumer;
    private final DueTimers<Tally.State, Tally.Command> timers;
    private long end;
    private long ids;

    /** A service that owns {@link #PARTITION} and has read nothing yet. */
    public Bench() {
        var routes = routes();
        var verdicts = new Verdicts(JSON, _ -> new UUID(0x7000L, ++ids), clock);
        handler = new Handlers(verdicts, Patience.USUAL, _ -> new UUID(0x7000L, ++ids), clock)
                .of(
                        Tally.type(),
                        store,
                        new Publisher<>(log, store, PATIENCE),
                        StatementTranslator.alone(routes, new NoKeys()));
        consumer = new StatementConsumer(
                "model.statements",
                List.of(new StatementConsumer.Lane<>(routes, handler)),
                deadLetters,
                takeovers,
                progress,
                clock);
        timers = new DueTimers<>(store, handler, progress, takeovers, _ -> Map.of(PARTITION, end), clock);
        progress.assigned(PARTITION, 0);
    }

    private static Routes<Tally.Command, Knowledge.Nothing> routes() {
        return new Routes<Tally.Command, Knowledge.Nothing>(JSON)
                .opening(
                        "tally-opened",
                        Nothing.class,
                        said -> new Tally.Command.Open(said.at()),
                        said -> Chain.ownThread(said.file(), true))
                .about(
                        "tally-stepped",
                        Stepped.class,
                        said -> new Tally.Command.Step(said.data().number()));
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

    /** Has it look for what is due; returns how many files it woke. */
    public int wakes() {
        return timers.run();
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
