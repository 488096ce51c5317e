package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

@WithBackends
class TopicsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MADE_BEFORE = "needs.need.events.v1";

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void aServiceMakesTheTopicsThatAreMissingAndLeavesTheOthersAlone(Backends backends) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(MADE_BEFORE, 3, (short) 1)))
                    .all()
                    .get();

            var prepared = new AtomicBoolean();
            try (var _ = new SpringApplicationBuilder(CountService.class)
                    .web(WebApplicationType.NONE)
                    .initializers((GenericApplicationContext context) -> context.registerBean(
                            Preparation.class, () -> new Preparation("all others", () -> prepared.set(true))))
                    .run(
                            "--spring.kafka.bootstrap-servers=" + backends.bootstrapServers(),
                            "--spring.mongodb.uri=" + backends.mongoUri("topics"))) {
                await().atMost(PATIENCE).untilTrue(prepared);
            }

            assertThat(partitions(admin, MADE_BEFORE)).isEqualTo(3);
            for (Topic topic : catalogue.topics()) {
                long kept = topic.keptFor().map(Duration::toMillis).orElse(-1L);
                if (!topic.topic().equals(MADE_BEFORE)) {
                    assertThat(partitions(admin, topic.topic())).isEqualTo(topic.partitions());
                    assertThat(retention(admin, topic.topic())).isEqualTo(kept);
                }
                for (String deadLetters : deadLetters(topic).toList()) {
                    assertThat(partitions(admin, deadLetters)).isEqualTo(1);
                    assertThat(retention(admin, deadLetters)).isEqualTo(kept);
                }
            }
        }
    }

    private static Stream<String> deadLetters(Topic topic) {
        List<String> groups = topic.consumers();
        return groups == null ? Stream.empty() : groups.stream().map(topic::deadLetters);
    }

    private static int partitions(Admin admin, String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }

    private static long retention(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        assertThat(config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()).isEqualTo("delete");
        return Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
    }
}
