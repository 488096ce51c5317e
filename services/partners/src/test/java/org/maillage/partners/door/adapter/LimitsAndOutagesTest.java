package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.partners.DoorClient;
import org.maillage.partners.DoorClient.Answer;
import org.maillage.partners.Golden;
import org.maillage.partners.Statements;
import org.maillage.partners.Tokens;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.Server;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ObjectNode;

/** What the door does at its limits, with servers of its own that are stopped and killed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "maillage.door.statement=4KB",
            "maillage.door.body=32KB",
            "maillage.door.in-flight=32KB",
            "maillage.door.batch=20",
            "maillage.door.depth=8",
            "maillage.door.statements-per-second=50",
            "maillage.door.send-timeout=1s",
            "maillage.door.store-timeout=1s",
            "maillage.door.sweep-after=1s",
            "maillage.door.sweep-every=200ms"
        })
@Import(Tokens.class)
@WithBackends(own = true)
class LimitsAndOutagesTest {

    private static final String US = "atelier";
    private static final Duration LONG = Duration.ofSeconds(40);

    private final int port;
    private final DoorClient door;
    private final Backends backends;
    private final Statements statements;

    LimitsAndOutagesTest(@LocalServerPort int port, Backends backends) {
        this.port = port;
        this.door = new DoorClient(port);
        this.backends = backends;
        this.statements = new Statements(backends.bootstrapServers());
    }

    @BeforeEach
    void register() {
        await().atMost(LONG).ignoreExceptions().until(() -> {
            door.register(US, false).register("bavard", false);
            return door.publish(US, Golden.need(US, "ready")).status() == 202;
        });
    }

    @Test
    void sizesAreLimited() {
        ObjectNode large = Golden.need(US, "L1");
        Golden.data(large).put("verbatim", "x".repeat(4_096));
        assertThat(door.publish(US, large).status()).isEqualTo(413);
        Answer batch = door.publish(US, List.of(large, Golden.need(US, "L2")));
        assertThat(batch.status()).isEqualTo(207);
        assertThat(batch.item(0).path("code").asString()).isEqualTo("statement.too-large");
        List<ObjectNode> many =
                IntStream.range(0, 21).mapToObj(it -> Golden.need(US, "M" + it)).toList();
        assertThat(door.publish(US, many).text("rule")).isEqualTo("maxItems");
        assertThat(door.post(US, DoorClient.BATCH, "[" + " ".repeat(33_000) + "]")
                        .status())
                .isEqualTo(413);
        String deep = "{\"data\":" + "[".repeat(10) + "]".repeat(10) + "}";
        assertThat(door.post(US, DoorClient.STRUCTURED, deep).text("rule")).isEqualTo("depth");
    }

    @Test
    void aBodyOfUnknownLengthIsLimitedToo() {
        assertThat(door.stream(US, "[" + Golden.text(Golden.need(US, "S1")) + "]")
                        .status())
                .isEqualTo(202);
        assertThat(door.stream(US, "[" + " ".repeat(30_000) + "]").status()).isEqualTo(202);
        assertThat(door.stream(US, "[" + " ".repeat(33_000) + "]").status()).isGreaterThan(400);
    }

    @Test
    void whoeverKeepsTheDoorBusyKeepsOthersOutForThatTimeOnly() throws IOException {
        String slow = "POST /events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.partner(US)
                + "\r\nContent-Type: " + DoorClient.BATCH + "\r\nContent-Length: 32700\r\n\r\n[";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(slow.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> door.publish(US, Golden.need(US, "busy")).status() == 503);
        }
        await().until(() -> door.publish(US, Golden.need(US, "busy")).status() == 202);
    }

    @Test
    void whoSendsTooMuchIsAskedToWait() {
        List<Answer> answers = new ArrayList<>();
        await().until(() -> {
            List<ObjectNode> batch = IntStream.range(0, 20)
                    .mapToObj(it -> Golden.need("bavard", "rate"))
                    .toList();
            answers.add(door.publish("bavard", batch));
            return answers.getLast().status() == 429;
        });
        assertThat(answers.getLast().text("code")).isEqualTo("rate.exceeded");
        assertThat(answers.getLast()
                        .response()
                        .headers()
                        .firstValueAsLong("Retry-After")
                        .orElse(0))
                .isPositive();
        assertThat(door.publish(US, Golden.need(US, "rate")).status()).isEqualTo(202);
    }

    @Test
    void betweenTwoAtOnceTheInsertDecides() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "race-" + round;
            var start = new CyclicBarrier(2);
            List<Callable<Integer>> both = List.of("un titre", "un autre titre").stream()
                    .<Callable<Integer>>map(title -> () -> {
                        ObjectNode event = Golden.need(US, id);
                        Golden.data(event).put("title", title);
                        start.await();
                        return door.publish(US, event).status();
                    })
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var statuses = new ArrayList<Integer>();
                for (Future<Integer> answer : threads.invokeAll(both)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(202, 409);
            }
            assertThat(contents(id)).hasSize(1);
        }
    }

    @Test
    void withoutTheBrokerNothingIsPromisedAndNothingLost() {
        whilePaused(backends.broker(), "broker");
        await().atMost(LONG).untilAsserted(() -> assertThat(contents("broker")).hasSize(1));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                door.publish(US, Golden.need(US, "broker")).status())
                        .isEqualTo(202));
        assertThat(contents("broker")).hasSize(1);
    }

    @Test
    void withoutTheDatabaseNothingIsPromised() {
        whilePaused(backends.database(), "database");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                door.publish(US, Golden.need(US, "database")).status())
                        .isEqualTo(202));
        assertThat(contents("database")).hasSize(1);
    }

    @Test
    void whatWasAnsweredOutlivesTheDeathOfBoth() {
        assertThat(door.publish(US, Golden.need(US, "death")).status()).isEqualTo(202);
        backends.broker().restart();
        backends.database().restart();
        await().atMost(LONG).untilAsserted(() -> assertThat(contents("death")).hasSize(1));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                door.publish(US, Golden.need(US, "death")).status())
                        .isEqualTo(202));
        assertThat(contents("death")).hasSize(1);
    }

    private void whilePaused(Server server, String id) {
        server.pause();
        try {
            Answer answer = door.publish(US, Golden.need(US, id));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("service.unavailable");
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        } finally {
            server.resume();
        }
    }

    /** What the log holds under an id: perhaps several times, but one thing. */
    private Set<String> contents(String id) {
        return statements.all(Statements.NEEDS).stream()
                .filter(it -> Statements.attribute(it, "id").equals(id))
                .map(ConsumerRecord::value)
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }
}
