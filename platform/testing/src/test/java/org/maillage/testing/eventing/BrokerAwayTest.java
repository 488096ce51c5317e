package org.maillage.testing.eventing;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.maillage.eventing.spring.Owned;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.eventing.Counts.Command;
import org.maillage.testing.eventing.Counts.Count;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@WithBackends(own = true)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What a person can bear, though nothing is sent: 2 s for the broker, and as long again to find it. */
    private static final Duration BEARABLE = Duration.ofSeconds(10);

    private final UUID asked = UUID.randomUUID();
    private final UUID said = UUID.randomUUID();

    @Test
    void aServiceStartsAndDecidesWithoutTheBrokerAndReadsAndPublishesWhenItComes(Backends backends) {
        String servers = backends.bootstrapServers();
        backends.broker().kill();

        try (ConfigurableApplicationContext application = start(servers, backends.mongoUri("broker-away"))) {
            @SuppressWarnings("unchecked")
            Owned<Count, Command> counts = application.getBean(Owned.class);
            Instant before = Instant.now();
            Handled opened = counts.handler().handle(open());
            assertThat(opened.outcome()).isInstanceOf(Outcome.Applied.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(BEARABLE);
            assertThat(document(counts, asked).pending()).hasSize(1);

            backends.broker().start();

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(document(counts, asked).pending()).isEmpty());
            try (var wire = new Wire(servers)) {
                assertThat(wire.read(Counts.EVENTS, asked.toString(), "ce_sequence"))
                        .contains("1");
                wire.send(List.of(Wire.statement(said, "s1", "count-opened", "{}")));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(counts.documents().find(List.of(said)))
                                .hasSize(1));
            }
        }
    }

    private static ConfigurableApplicationContext start(String servers, String database) {
        return new SpringApplicationBuilder(CountService.class)
                .web(WebApplicationType.NONE)
                .run("--spring.kafka.bootstrap-servers=" + servers, "--spring.mongodb.uri=" + database);
    }

    private Message<Command> open() {
        Instant now = Instant.now();
        return new Message.Asked<>(
                "c1",
                asked,
                () -> new Filled<Command>(new Command.Open(), true, Chain.ownThread(asked, false), List.of()),
                Cause.command("c1", "somebody", now, now, null),
                now,
                OptionalLong.empty());
    }

    private static AggregateDocument<Count> document(Owned<Count, Command> counts, UUID id) {
        return counts.documents().find(List.of(id)).getFirst();
    }
}
