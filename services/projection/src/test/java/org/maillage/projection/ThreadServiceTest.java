package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.projection.incoming.Examples;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A thread from what five services say over the real broker, read from the real journal. */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ThreadServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MockMvcTester http;
    private final KafkaOperations<String, byte[]> kafka;
    private final UUID need = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();

    ThreadServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        this.http = http;
        this.kafka = kafka;
    }

    @Test
    void theChainIsOneThreadWhateverComesFirstOrTwice(CapturedOutput output) {
        says(job, 1, "impact.job", "job-declared", "minimal", Map.of("projectId", project));
        says(grant, 1, "funding.grant", "application-submitted", "full", Map.of("projectId", project, "needId", need));
        says(grant, 2, "funding.grant", "grant-decided", "full", Map.of("projectId", project));
        says(project, 1, "incubation.project", "project-opened", "full", Map.of("needId", need));
        for (int twice = 0; twice < 2; twice++) {
            says(need, 1, "needs.need", "need-reported", "full", Map.of());
        }
        await().atMost(PATIENCE).until(() -> thread(project).path("files").size() == 4);

        var thread = thread(job);

        assertThat(thread.path("threadId").asString()).isEqualTo(need.toString());
        assertThat(thread.path("steps").valueStream().map(it -> it.path("file").asString()))
                .containsExactlyInAnyOrder(
                        need.toString(), project.toString(), grant.toString(), grant.toString(), job.toString());
        assertThat(thread.path("totals").path("montant-accorde").asLong()).isEqualTo(30_000_00);
        assertThat(thread.path("summary").asString())
                .startsWith("Besoin signalé le ")
                .contains("1 emploi déclaré");
        assertThat(thread.path("openEnds").findValuesAsString("code")).contains("payment-due");
        assertThat(thread.path("steps").findValuesAsString("label")).contains("Besoin signalé", "Emploi déclaré");
        assertThat(output.getOut()).contains("thread read");
    }

    @Test
    void whatCannotBeReadIsAStepThatSaysSo() {
        says(need, 1, "needs.need", "need-reported", "full", Map.of());
        says(need, 2, "needs.need", "need-handed-over", "full", Map.of("projectId", "nobody"));
        await().atMost(PATIENCE).until(() -> thread(need).path("steps").size() == 2);

        assertThat(thread(need).path("steps").findValuesAsString("cannotBeRead"))
                .hasSize(1);
    }

    @Test
    void theListIsForStaffAndTheRestForOfficers() {
        says(need, 1, "needs.need", "need-reported", "full", Map.of());
        await().atMost(PATIENCE).until(() -> thread(need).path("steps").size() == 1);

        assertThat(http.get().uri("/api/threads")).hasStatus(401);
        assertThat(http.get().uri("/api/threads/" + need)).hasStatus(401);
        assertThat(get("/api/threads/" + need, "reader")).hasStatus(403);
        assertThat(get("/api/threads/" + UUID.randomUUID(), "officer")).hasStatus(404);
        assertThat(listed("reader")).doesNotContain("summary", "openEnds", "milestones");
        assertThat(listed("officer")).contains("summary", "openEnds", "milestones");
        assertThat(get("/api/threads?kind=need,job&territory=QN03107M", "reader"))
                .as("whoever counts jobs counts persons")
                .hasStatus(403);
        assertThat(get("/api/threads?kind=need,job&territory=QN03107M", "officer"))
                .hasStatusOk();
        assertThat(get("/api/threads?state=lost", "officer")).hasStatus(422);
        assertThat(get("/api/threads?after=there", "officer")).hasStatus(422);
        assertThat(get("/api/threads?state=answered&open=payment-due&kind=grant&theme=SANTE", "officer"))
                .hasStatusOk();
    }

    /** The names of the fields by which the need of this test is listed. */
    private List<String> listed(String role) {
        return json(get("/api/threads?kind=need&limit=100", role))
                .path("threads")
                .valueStream()
                .filter(it -> it.path("threadId").asString().equals(need.toString()))
                .flatMap(it -> it.propertyNames().stream())
                .toList();
    }

    private JsonNode thread(UUID file) {
        var answer = get("/api/threads/" + file, "officer");
        return answer.getResponse().getStatus() == 404 ? new JsonMapper().createObjectNode() : json(answer);
    }

    private MvcTestResult get(String address, String role) {
        return http.get().uri(address).with(as(role)).exchange();
    }

    /** A golden example, of another file and naming others. */
    private void says(UUID file, long sequence, String topic, String name, String example, Map<String, Object> names) {
        String service = topic.substring(0, topic.indexOf('.'));
        var event = Examples.resource("contracts/events/" + service + "/" + name + ".v1/examples/" + example + ".json");
        event.put(
                        "id",
                        UUID.nameUUIDFromBytes((file + name).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("subject", file.toString())
                .put("sequence", sequence);
        var data = (ObjectNode) event.get("data");
        data.remove(List.of("projectId", "needId", "grantId", "serviceId", "placeId"));
        names.forEach((field, other) -> data.put(field, other.toString()));
        var record = Examples.record(topic + ".events.v1", event, 0);
        kafka.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()))
                .join();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
