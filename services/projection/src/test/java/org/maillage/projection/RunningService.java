package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.maillage.projection.incoming.Examples;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service between a real broker and a real database, which all tests here share. Figures only grow, so a test looks at
 * differences, or at a month that is its own; and it ends when all that it published is counted.
 */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureMockMvc
abstract class RunningService {

    static final String REPORTED = "besoins-signales";
    static final String FIGURE = "/api/figures/" + REPORTED;
    /** The first test also waits for topics and partitions, which takes half a minute on a machine that is busy otherwise. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final MockMvcTester http;
    final Publisher needs;
    private final KafkaOperations<String, byte[]> kafka;

    RunningService(MockMvcTester http, KafkaOperations<String, byte[]> kafka) {
        this.http = http;
        this.needs = new Publisher(kafka);
        this.kafka = kafka;
    }

    /** Pages are written one by one: what one of them says, another may say a moment later. */
    static ConditionFactory eventually() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    /** Publishes a golden example, as the first event of a file that nobody knows yet. */
    void golden(String topic, String example) {
        var event = Examples.resource("contracts/events/" + example);
        event.put("id", UUID.randomUUID().toString())
                .put("subject", UUID.randomUUID().toString())
                .put("sequence", 1);
        var record = Examples.record(topic, event, 0);
        kafka.send(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                .join();
    }

    /** Waits until so many needs are counted in a period. */
    void awaitReported(String period, int count) {
        eventually().until(() -> cell(json(reported(period))).compareTo(BigDecimal.valueOf(count)) == 0);
    }

    /** How many needs there are, by query. */
    MvcTestResult reported(String query) {
        return get(FIGURE + "?" + query);
    }

    long value(String figure, String territory) {
        return cell(json(get("/api/figures/" + figure + "?territory=" + territory)))
                .longValueExact();
    }

    /** As officers are told it, of the whole. */
    BigDecimal amount(String figure) {
        return cell(json(get("/api/figures/" + figure, "officer")));
    }

    MvcTestResult get(String address) {
        return http.get().uri(address).exchange();
    }

    MvcTestResult get(String address, String role) {
        return http.get().uri(address).with(as(role)).exchange();
    }

    MvcTestResult post(String address, String role) {
        return http.post().uri(address).with(as(role)).exchange();
    }

    /** The value of the first cell of an answer. */
    static BigDecimal cell(JsonNode answer) {
        return answer.at("/cells/0/value").decimalValue();
    }

    static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(text(answer));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
