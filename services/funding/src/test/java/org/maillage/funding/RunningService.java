package org.maillage.funding;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Instant;
import java.util.UUID;
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
 * hears of. Every test has a call and a grant of its own.
 */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {

    static final Instant PUBLISHED = Instant.parse("2024-10-15T08:00:00Z");
    static final Instant SUBMITTED = Instant.parse("2024-11-20T09:00:00Z");
    static final Instant DECIDED = Instant.parse("2025-03-26T09:00:00Z");
    static final Instant AFTER = Instant.parse("2025-06-10T09:00:00Z");

    @Autowired
    MockMvc http;

    @Autowired
    MongoOperations mongo;

    final Partner partner;
    final OtherServices others;
    String call = "";
    String grant = "";

    RunningService(KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner("demonstration", "funding", kafka, backends.bootstrapServers());
        this.others = new OtherServices(kafka);
    }

    @BeforeEach
    void another() {
        call = "CDV-" + UUID.randomUUID();
        grant = "G-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    /** Told backwards, so that much of it waits; returns the receipt of the last to be decided. */
    String tellWholeStory() {
        String last = partner.says(
                grant,
                "report-reviewed",
                AFTER.plusSeconds(30),
                "{\"outcome\": \"ACCEPTED\", \"justifiedCents\": 3000000}");
        partner.says(grant, "report-filed", AFTER.plusSeconds(20), """
                {"kind": "FINANCIAL_REPORT", "spentCents": 3000000, "summary": "Mots d’une association"}""");
        pay("2025-06-10", "M-1", 1);
        pay("2025-06-11", "M-2", 2);
        partner.says(grant, "award-notified", DECIDED.plusSeconds(60), "{\"notifiedOn\": \"2025-04-07\"}");
        sign();
        award(3_000_000, 5);
        return last;
    }

    String publish(long envelopeCents) {
        return partner.says(call, "call-published", PUBLISHED, callData(envelopeCents, "2024-10-15", "2024-11-30"));
    }

    static String callData(long envelopeCents, String opensOn, String closesOn) {
        return """
                {"title": "Contrat de ville", "kind": "CITY_CONTRACT", "schemeCode": "CDV", "year": 2025,
                 "envelopeCents": %d, "opensOn": "%s", "closesOn": "%s", "juryRequired": false}""".formatted(envelopeCents, opensOn, closesOn);
    }

    void award(long cents, int applicant) {
        admit(grant, applicant);
        decide(grant, cents);
    }

    String admit(String subject, int applicant) {
        partner.says(subject, "application-submitted", SUBMITTED, application(applicant, ""));
        return admissible(subject);
    }

    String admissible(String subject) {
        return partner.says(
                subject, "admissibility-decided", SUBMITTED.plusSeconds(60), "{\"outcome\": \"ADMISSIBLE\"}");
    }

    String decide(String subject, long cents) {
        return partner.says(subject, "grant-decided", DECIDED, decision(cents));
    }

    static String decision(long cents) {
        return "{\"outcome\": \"AWARDED\", \"awardedCents\": %d, \"deliberatedOn\": \"2025-03-26\"}".formatted(cents);
    }

    void sign() {
        partner.says(grant, "agreement-signed", DECIDED.plusSeconds(90), """
                {"signedOn": "2025-05-05", "paymentPlan": "STAGGERED", "reference": "CONV-1"}""");
    }

    String pay(String on, String order, int number) {
        return partner.says(grant, "instalment-paid", AFTER.plusSeconds(number), """
                {"kind": "INTERIM", "amountCents": 1500000, "paidOn": "%s", "order": "%s"}""".formatted(on, order));
    }

    String application(int applicant, String more) {
        return """
                {"call": {"id": "%s"}, %s
                 "applicant": {"name": "Association %d", "siret": "%s00017", "legalForm": "ASSOCIATION"},
                 "title": "Un atelier", "requestedCents": 4500000, "actionFrom": "2025-01-01", "actionTo": "2025-12-31",
                 "targets": [{"location": {"lon": 1.41689, "lat": 43.59269}, "sharePercent": 100}],
                 "republicanCommitment": "SUBSCRIBED", "economicActivity": false, "synthetic": true}""".formatted(partner.file(call), more, applicant, siren(applicant));
    }

    static String siren(int applicant) {
        return "93%07d".formatted(applicant);
    }

    static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
