package org.maillage.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.dialogue.OtherServices;
import org.maillage.testing.dialogue.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service over the real broker and database, a partner who speaks to it and reads what it says, and other services that it
 * hears of. Every test has a file of its own.
 */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {

    static final Instant OPENED = Instant.parse("2019-06-20T08:00:00Z");
    static final Instant ADMITTED = Instant.parse("2019-09-20T08:00:00Z");
    static final Instant LATER = Instant.parse("2019-10-20T08:00:00Z");
    static final String PROJECT = """
            {"title": "Un atelier vélo", "pitch": "Mots du porteur", "holderKind": "PERSON",
             "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""";
    static final String COHORT = """
            {"name": "Promotion 2019", "incubator": {"name": "Incubateur", "siren": "930001107", "synthetic": true},
             "opensOn": "2019-05-15", "closesOn": "2019-06-30", "startsOn": "2019-10-15", "places": 8}""";
    static final String ADMISSION = "{\"outcome\": \"ADMITTED\"}";

    @Autowired
    MockMvc http;

    @Autowired
    MongoOperations mongo;

    final Partner partner;
    final OtherServices others;
    String subject;

    RunningService(KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner("demonstration", "incubation", kafka, backends.bootstrapServers());
        this.others = new OtherServices(kafka);
        this.subject = "P-" + UUID.randomUUID();
    }

    @BeforeEach
    void another() {
        subject = "P-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    void admitted(String project) {
        partner.says(project, "project-opened", OPENED, PROJECT);
        partner.awaitVerdict(partner.says(project, "admission-decided", ADMITTED, ADMISSION), "applied");
    }

    void handOver(UUID need, int sequence, UUID project) {
        others.establish(
                "org.maillage.needs.need-handed-over.v1", need, sequence, OPENED, need, """
                {"projectId": "%s", "projectTitle": "Un atelier vélo", "holderKind": "PERSON", "theme": "MOBILITE",
                 "qpv": {"2015": "QP031008", "2024": "QN03108M"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}}""".formatted(project));
    }

    void service(UUID declaration, UUID project) {
        others.establish(
                "org.maillage.impact.service-opened.v1",
                declaration,
                1,
                LATER,
                project,
                "{\"name\": \"Réparation\", \"openedOn\": \"2019-10-20\", \"projectId\": \"" + project + "\"}");
    }

    /** Nine digits that nobody else uses. */
    static String siren() {
        return "%09d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }

    static MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder act, String body) {
        return act.with(as(role)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    List<WireEvent> awaitEvents(UUID file, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(partner.eventsOf(file)).hasSize(count));
        return partner.eventsOf(file);
    }

    static JsonNode data(WireEvent event) {
        return JsonMapper.shared().readTree(event.data());
    }

    static String type(String name) {
        return "org.maillage.incubation." + name + ".v1";
    }
}
