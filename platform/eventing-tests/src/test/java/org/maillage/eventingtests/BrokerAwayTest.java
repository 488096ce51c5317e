package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Cause;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Handled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.recovery.CatchingUpException;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@WithBackends(own = true)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What a person can bear, though nothing is sent: 2 s for the broker, and as long again to find it. */
    private static final Duration BEARABLE = Duration.ofSeconds(10);

    private final UUID asked = UUID.randomUUID();
    private final UUID askedWhileItHangs = UUID.randomUUID();
    private final UUID said = UUID.randomUUID();

    @Test
    void aServiceStartsWithoutTheBrokerAndDecidesWhenItHasComeAndWithoutItFromThenOn(Backends backends) {
        String servers = backends.bootstrapServers();
        backends.broker().kill();

        try (ConfigurableApplicationContext application = start(servers, backends.mongoUri("broker-away"))) {
            @SuppressWarnings("unchecked")
            Owned<Count, Command> counts = application.getBean(Owned.class);
            // Over a database that was restored it would give sequences out twice, and only the broker knows.
            assertThatThrownBy(() -> counts.handler().handle(open(asked))).isInstanceOf(CatchingUpException.class);

            backends.broker().start();
            await().atMost(PATIENCE).until(() -> application.getBean(Gate.class).isOpen());
            backends.broker().kill();

            assertOpensAlthoughNothingIsSent(counts, asked);

            backends.broker().start();

            assertIsSent(counts, asked);
            assertReadsAndPublishes(servers, counts);

            backends.broker().pause();
            assertOpensAlthoughNothingIsSent(counts, askedWhileItHangs);
            backends.broker().resume();
            assertIsSent(counts, askedWhileItHangs);
        }
    }

    private static void assertOpensAlthoughNothingIsSent(Owned<Count, Command> counts, UUID file) {
        Instant before = Instant.now();
        Handled opened = counts.handler().handle(open(file));
        assertThat(opened.outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(Duration.between(before, Instant.now())).isLessThan(BEARABLE);
        assertThat(document(counts, file).pending()).hasSize(1);
    }

    private static void assertIsSent(Owned<Count, Command> counts, UUID file) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(document(counts, file).pending()).isEmpty());
    }

    private void assertReadsAndPublishes(String servers, Owned<Count, Command> counts) {
        try (var wire = new Wire(servers)) {
            assertThat(wire.read(Counts.EVENTS, asked.toString(), "ce_sequence"))
                    .contains("1");
            wire.send(List.of(Wire.statement(said, "s1", "count-opened", "{}")));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(counts.documents().find(List.of(said))).hasSize(1));
        }
    }

    private static ConfigurableApplicationContext start(String servers, String database) {
        return new SpringApplicationBuilder(CountService.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.kafka.bootstrap-servers=" + servers,
                        "--spring.mongodb.uri=" + database,
                        // As services have it: for those who read, not for a person.
                        "--maillage.eventing.publish-timeout=20s");
    }

    private static Message<Command> open(UUID file) {
        Instant now = Instant.now();
        return new Message.Asked<>(
                "of " + file,
                file,
                () -> new Filled<Command>(new Command.Open(), true, Chain.ownThread(file, false), List.of()),
                Cause.command("of " + file, "somebody", now, now, null),
                now,
                OptionalLong.empty());
    }

    private static AggregateDocument<Count> document(Owned<Count, Command> counts, UUID id) {
        return counts.documents().find(List.of(id)).getFirst();
    }
}
