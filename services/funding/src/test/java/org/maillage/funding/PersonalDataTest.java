package org.maillage.funding;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.ForgottenTextsContract;
import org.maillage.testing.privacy.ServiceUnderTest;
import org.maillage.testing.privacy.Statement;
import org.springframework.beans.factory.annotation.Autowired;

/** What people said of a grant. */
@WithBackends
class PersonalDataTest extends ForgottenTextsContract {

    private static final Kind GRANTS = new Kind(
            "funding", "/api/funding/grants", "targets[0].address", Period.ofYears(6), "Texts of a grant forgotten");
    private static final Instant PUBLISHED = Instant.parse("2024-10-15T08:00:00Z");
    private static final Instant SUBMITTED = Instant.parse("2024-11-20T09:00:00Z");
    private static final Instant LATER = SUBMITTED.plusSeconds(3600);
    private static final Instant DECIDED = Instant.parse("2025-03-26T09:00:00Z");

    private final String call = "C-" + subject;

    PersonalDataTest(@Autowired ServiceUnderTest service, Backends backends) {
        super(GRANTS, service, backends);
    }

    @BeforeEach
    void publishCall() {
        partner.says(call, "call-published", PUBLISHED, """
                {"title": "Contrat de ville", "kind": "CITY_CONTRACT", "schemeCode": "CDV", "year": 2025,
                 "envelopeCents": 40000000, "opensOn": "2024-10-15", "closesOn": "2024-11-30", "juryRequired": false}""");
    }

    @Override
    protected List<Statement> opening() {
        return List.of(application(SUBMITTED));
    }

    @Override
    protected List<Statement> waiting() {
        return List.of(report());
    }

    @Override
    protected Statement refused() {
        return application(LATER);
    }

    @Override
    protected Statement unopened() {
        return report();
    }

    @Override
    protected List<Statement> later(String text) {
        return List.of(
                new Statement("admissibility-decided", LATER, "{\"outcome\": \"ADMISSIBLE\"}"),
                new Statement("grant-decided", DECIDED, """
                        {"outcome": "REJECTED", "deliberatedOn": "2025-03-26", "reason": "%s"}""".formatted(text)));
    }

    private Statement application(Instant at) {
        return new Statement("application-submitted", at, """
                {"call": {"id": "%s"},
                 "applicant": {"name": "Association", "siret": "93000000700017", "legalForm": "ASSOCIATION"},
                 "title": "Un atelier", "requestedCents": 4500000, "actionFrom": "2025-01-01", "actionTo": "2025-12-31",
                 "targets": [{"location": {"lon": 1.41689, "lat": 43.59269, "address": "%s"}, "sharePercent": 100}],
                 "republicanCommitment": "SUBSCRIBED", "economicActivity": false, "synthetic": true}""".formatted(partner.file(call), words));
    }

    private Statement report() {
        return new Statement(
                "report-filed",
                LATER,
                "{\"kind\": \"FINANCIAL_REPORT\", \"spentCents\": 3000000, \"summary\": \"%s\"}".formatted(words));
    }
}
