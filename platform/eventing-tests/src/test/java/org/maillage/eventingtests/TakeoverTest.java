package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.dialogue.Partner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * A history told to a service that is there, or to one that comes when everything was told, ends the same: who gets a share of
 * a pot depends on who came first, in whatever partition, and on what has lapsed meanwhile.
 */
@WithBackends
class TakeoverTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant BEGIN = Instant.parse("2016-02-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int PARTITIONS = 12;
    private static final int POTS = 8;
    /** A share of 60 out of 100 a week, which lapses after ten days: every second one is there. */
    private static final List<String> EXPECTED = List.of("applied", "refused", "applied", "refused", "applied");

    private final String servers;
    private final String database;
    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> door;
    private final Partner partner;
    private final List<String> pots =
            Stream.generate(() -> "pot " + UUID.randomUUID()).limit(POTS).toList();

    TakeoverTest(Backends backends) {
        servers = backends.bootstrapServers();
        database = backends.mongoUri("takeover-" + UUID.randomUUID());
        producers = new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        door = new KafkaTemplate<>(producers);
        partner = new Partner("demonstration", "funding", door, servers);
    }

    @BeforeAll
    static void makeTopics(Backends backends) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            var topics = TopicCatalogue.load().topics().stream()
                    .map(it -> new NewTopic(it.topic(), it.partitions(), (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    @AfterEach
    void close() {
        partner.close();
        producers.destroy();
    }

    @Test
    void toldToAServiceThatIsThere() {
        var receipts = new ArrayList<List<String>>();
        try (var _ = start(2000)) {
            mark("OPEN", BEGIN);
            for (int week = 0; week < EXPECTED.size(); week++) {
                List<String> said = wave(week);
                receipts.add(said);
                mark("ADVANCED", BEGIN.plus(WEEK.multipliedBy(week + 1)));
                assertEndedAs(EXPECTED.get(week), said);
            }
            mark("CLOSED", null);
        }
        assertEndedAsExpected(receipts);
    }

    /** What it has polled and not taken in when it stops comes again, also behind what was taken in at the second attempt only. */
    @Test
    void toldToAServiceThatComesLaterAndStopsInTheMiddle() {
        List<List<String>> receipts = everything();

        try (var _ = start(7, "--database-fails-every-other-time=true")) {
            await().atMost(PATIENCE)
                    .until(() -> !partner.verdict(receipts.get(1).getFirst()).isMissingNode());
        }
        assertThat(partner.verdict(receipts.getLast().getLast()).isMissingNode())
                .isTrue();
        try (var _ = start(7)) {
            assertEndedAsExpected(receipts);
        }
    }

    private List<List<String>> everything() {
        mark("OPEN", BEGIN);
        List<List<String>> receipts = IntStream.range(0, EXPECTED.size())
                .mapToObj(week -> {
                    List<String> said = wave(week);
                    mark("ADVANCED", BEGIN.plus(WEEK.multipliedBy(week + 1)));
                    return said;
                })
                .toList();
        mark("CLOSED", null);
        return receipts;
    }

    /** Somebody wants a share of each pot; returns the receipts. */
    private List<String> wave(int week) {
        Instant at = BEGIN.plus(WEEK.multipliedBy(week)).plus(Duration.ofDays(1));
        return pots.stream()
                .map(pot -> partner.says(
                        pot + "/" + week, "share-wanted", at, "{\"pot\": \"%s\", \"amount\": 60}".formatted(pot)))
                .toList();
    }

    private void mark(String state, @Nullable Instant until) {
        Instant now = Instant.now();
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "/maillage/partners",
                Takeovers.TYPE,
                "takeover",
                now,
                Map.of(Extension.RECORDED_TIME, now.toString()));
        String data = until == null
                ? "{\"state\":\"%s\"}".formatted(state)
                : "{\"state\":\"%s\",\"until\":\"%s\"}".formatted(state, until);
        var event = new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
        IntStream.range(0, PARTITIONS)
                .mapToObj(it -> door.send(CloudEvents.record(Shares.STATEMENTS, it, "takeover", event)))
                .toList()
                .forEach(it -> it.join());
    }

    private void assertEndedAsExpected(List<List<String>> receipts) {
        for (int week = 0; week < EXPECTED.size(); week++) {
            assertEndedAs(EXPECTED.get(week), receipts.get(week));
        }
    }

    private void assertEndedAs(String outcome, List<String> receipts) {
        await().atMost(PATIENCE)
                .until(() ->
                        receipts.stream().noneMatch(it -> partner.verdict(it).isMissingNode()));
        assertThat(receipts)
                .extracting(it -> partner.verdict(it).path("outcome").asString())
                .containsOnly(outcome);
    }

    /** What time makes happen is left to the marks. */
    private ConfigurableApplicationContext start(int recordsPerPoll, String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.add("--spring.kafka.bootstrap-servers=" + servers);
        settings.add("--spring.mongodb.uri=" + database);
        settings.add("--spring.kafka.consumer.max-poll-records=" + recordsPerPoll);
        settings.add("--maillage.eventing.wake-every=1h");
        return new SpringApplicationBuilder(ShareService.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
