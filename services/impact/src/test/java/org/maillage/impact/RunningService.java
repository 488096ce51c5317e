package org.maillage.impact;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The service over the real broker and database, two partners who speak to it and read what it says, and other services that it
 * hears of. Every test has a job of its own.
 */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {

    static final Instant DECLARED = Instant.parse("2024-11-01T09:00:00Z");
    static final String PERSON = "6f1c3f0e-5a52-4a0c-8d0e-0b6a5b1f2c77";
    static final String JOB = """
            {"employer": {"name": "Association démonstration 009", "siren": "%s"}, "contract": "CDI",
             "fteHundredths": 50, "nature": "CREATED", "gender": "MAN", "livesInQpv": "NO", "startedOn": "2024-11-01",
             "location": {"lon": 1.38721, "lat": 43.58075, "address": "Place des Pradettes"}, "synthetic": true}""";
    static final String HOURS = """
            {"period": {"from": "2025-01-01", "to": "2025-03-31"}, "hours": 110, "method": "REGISTER",
             "location": {"lon": 1.40044, "lat": 43.57235}}""";

    @Autowired
    MockMvc http;

    @Autowired
    MongoOperations mongo;

    final Partner incubator;
    final Partner portal;
    final OtherServices others;
    final String subject = "J-" + UUID.randomUUID();
    final String siren = "%09d".formatted(Math.floorMod(subject.hashCode(), 1_000_000_000));

    RunningService(KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.incubator = new Partner("premiere-brique/incubateur", "impact", kafka, backends.bootstrapServers());
        this.portal = new Partner("portail", "impact", kafka, backends.bootstrapServers());
        this.others = new OtherServices(kafka);
    }

    @AfterEach
    void close() {
        incubator.close();
        portal.close();
    }

    UUID job() {
        return incubator.file(subject);
    }

    String declares(Partner partner, String data) {
        return partner.says(subject, "job-declared", DECLARED, data);
    }

    /** The job with one more field. */
    String with(String field, String value) {
        ObjectNode data = data(JOB.formatted(siren));
        JsonNode said = value.startsWith("{")
                ? JsonMapper.shared().readTree(value)
                : JsonMapper.shared().valueToTree(value);
        data.set(field, said);
        return data.toString();
    }

    static ObjectNode data(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    static MockHttpServletRequestBuilder act(String files, UUID id, String name, String body) {
        return post("/api/impact/" + files + "/{id}/" + name, id)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
