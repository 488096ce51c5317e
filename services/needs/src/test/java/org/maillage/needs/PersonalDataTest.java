package org.maillage.needs;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.ForgottenTextsContract;
import org.maillage.testing.privacy.ServiceUnderTest;
import org.maillage.testing.privacy.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.MediaType;

/** What people said of a need, and how to reach whoever reported it. */
@WithBackends
class PersonalDataTest extends ForgottenTextsContract {

    private static final Kind NEEDS =
            new Kind("needs", "/api/needs/needs", "verbatim", Period.ofYears(3), "Texts of a need forgotten");
    private static final Instant REPORTED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = REPORTED.plusSeconds(3600);

    PersonalDataTest(@Autowired ServiceUnderTest service, Backends backends) {
        super(NEEDS, service, backends);
    }

    @Override
    protected List<Statement> opening() {
        return List.of(report(), qualification(LATER));
    }

    @Override
    protected List<Statement> waiting() {
        return List.of(new Statement(
                "exploration-concluded", LATER, "{\"outcome\": \"PURSUE\", \"summary\": \"%s\"}".formatted(words)));
    }

    @Override
    protected Statement refused() {
        return qualification(LATER.plusSeconds(1));
    }

    @Override
    protected Statement unopened() {
        return qualification(LATER);
    }

    @Override
    protected List<Statement> later(String text) {
        return List.of(new Statement("workshop-held", LATER.plusSeconds(60), """
                {"kind": "RESIDENT_WORKSHOP", "participants": 24,
                 "location": {"lon": 1.41689, "lat": 43.59269, "address": "%s"}}""".formatted(text)));
    }

    @Test
    void aContactThatWasForgottenIsReadableNowhere(CapturedOutput output) throws Exception {
        establish(report());
        String contact = "habitante@" + UUID.randomUUID() + ".example";
        putContact("\"" + contact + "\"");
        officerDoes(get("/api/needs/needs/{id}/contact", file()))
                .andExpect(jsonPath("$.contact").value(contact));

        putContact("null");

        search.assertOnlyIn(List.of(), contact, output);
    }

    @Test
    void aStatementThatNobodyCouldReadIsWhereTheDoorPutItAndWithTheDeadLettersAlone(CapturedOutput output) {
        String receipt = UUID.randomUUID().toString();
        var envelope = new Envelope(
                receipt,
                "/partenaires/demonstration",
                "org.maillage.statement.need-reported.v1",
                subject,
                REPORTED,
                Map.of(Extension.RECEIPT_ID, receipt));

        partner.send(file().toString(), envelope, "{\"verbatim\": \"" + words);

        String deadLetters = "topic statements.needs.v1.needs.statements-dlt";
        await().atMost(PATIENCE).until(() -> search.placesOf(words).contains(deadLetters));
        search.assertOnlyIn(List.of(doorsTopic, deadLetters), words, output);
    }

    private void putContact(String contact) throws Exception {
        officerDoes(put("/api/needs/needs/{id}/contact", file())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contact\": " + contact + "}"))
                .andExpect(status().isNoContent());
    }

    private Statement report() {
        return new Statement("need-reported", REPORTED, """
                {"title": "Un atelier vélo", "verbatim": "%s", "theme": "MOBILITE", "sensorKind": "CITIZEN_HOUSE",
                 "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""".formatted(words));
    }

    private Statement qualification(Instant at) {
        return new Statement(
                "need-qualified",
                at,
                "{\"theme\": \"MOBILITE\", \"scope\": \"DISTRICT\", \"existingAnswers\": \"%s\"}".formatted(words));
    }
}
