package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaOperations;

/** The stream over HTTP, moved by events from a real broker. */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class LiveStreamTest {

    /** The first test also waits for topics and partitions, which takes half a minute on a machine that is busy otherwise. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalServerPort
    private int port;

    private final Publisher needs;

    LiveStreamTest(@Autowired KafkaOperations<String, byte[]> kafka) {
        this.needs = new Publisher(kafka);
    }

    @Test
    void theStreamMovesWithinMoments() throws Exception {
        try (var listener = new Listener(live(), null)) {
            await().atMost(PATIENCE).until(() -> !listener.lastId().isEmpty());
            var need = UUID.randomUUID();
            needs.reported(need);
            needs.explored(need, 2);

            await().atMost(PATIENCE)
                    .until(() -> listener.lines().stream().anyMatch(line -> line.startsWith("event: change")));
            assertThat(listener.lines().getFirst()).startsWith("retry: ");
        }
    }

    @Test
    void whoComesBackResumesAndWhoCannotIsTold() throws Exception {
        String id;
        try (var listener = new Listener(live(), null)) {
            await().atMost(PATIENCE).until(() -> !listener.lastId().isEmpty());
            id = listener.lastId();
        }
        var need = UUID.randomUUID();
        needs.reported(need);
        needs.explored(need, 2);

        try (var back = new Listener(live(), id)) {
            await().atMost(PATIENCE).until(() -> back.lines().contains("event: change"));
            assertThat(back.lines()).doesNotContain("event: snapshot", "event: reset");
        }
        try (var stranger = new Listener(live(), "another-7")) {
            await().atMost(PATIENCE).until(() -> stranger.lines().contains("event: snapshot"));
            assertThat(stranger.lines().indexOf("event: reset"))
                    .isNotNegative()
                    .isLessThan(stranger.lines().indexOf("event: snapshot"));
        }
    }

    private String live() {
        return "http://localhost:" + port + "/api/live";
    }
}
