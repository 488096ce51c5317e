package org.maillage.thirdplaces;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.dialogue.OtherServices;
import org.maillage.testing.dialogue.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The service over the real broker and database, a partner who speaks to it and reads what it says, and other services that it
 * hears of. Every test has a place of its own.
 */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {

    static final Instant REGISTERED = Instant.parse("2023-07-01T09:00:00Z");
    static final Instant LATER = Instant.parse("2024-03-01T09:00:00Z");
    static final String PLACE = """
            {"name": "Toulouse Espace Couture", "operator": {"name": "Association", "siren": "930000047"},
             "location": {"lon": 1.40044, "lat": 43.57235, "address": "Place de la Fontaine"},
             "openedOn": "2023-07-01", "grossAreaM2": 300, "synthetic": true}""";
    static final String SPACE = """
            {"space": "A", "label": "Ateliers", "kind": "WORKSHOP", "lettableM2": 150, "desks": 8, "openedOn": "2023-07-01"}""";

    @Autowired
    MockMvc http;

    @Autowired
    MongoOperations mongo;

    final Partner partner;
    final OtherServices others;
    String place = "";

    RunningService(KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner("demonstration", "thirdplaces", kafka, backends.bootstrapServers());
        this.others = new OtherServices(kafka);
    }

    @BeforeEach
    void another() {
        place = "L-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    void openPlace() {
        partner.says(place, "place-registered", REGISTERED, PLACE);
        partner.awaitVerdict(partner.says(place, "space-opened", REGISTERED, SPACE), "applied");
    }

    String agreement(int areaM2, @Nullable LocalDate endsOn, @Nullable UUID project) {
        return """
                {"place": {"id": "%s"}, "space": "A", "occupant": {"name": "Association", "siren": "930000120"},
                 "kind": "LEASE", "signedOn": "2024-02-12", "startsOn": "2024-03-01", "areaM2": %d, "desks": 2,
                 "ess": true%s%s}""".formatted(
                        partner.file(place),
                        areaM2,
                        endsOn == null ? "" : ", \"endsOn\": \"%s\"".formatted(endsOn),
                        project == null ? "" : ", \"project\": {\"id\": \"%s\"}".formatted(project));
    }

    static String another(String prefix) {
        return prefix + UUID.randomUUID();
    }

    static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
