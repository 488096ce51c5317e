package org.maillage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.ForgottenTextsContract;
import org.maillage.testing.privacy.ServiceUnderTest;
import org.maillage.testing.privacy.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.MediaType;

/** What people said of a job, who has it, and what people said of a declaration. */
@WithBackends
class PersonalDataTest extends ForgottenTextsContract {

    private static final Kind JOBS =
            new Kind("impact", "/api/impact/jobs", "address", Period.ofYears(3), "Texts of a job forgotten");
    private static final Instant DECLARED = Instant.parse("2025-11-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2025-12-01T09:00:00Z");
    private static final String NO_EVENT = "00000000-0000-7000-8000-000000000000";

    PersonalDataTest(@Autowired ServiceUnderTest service, Backends backends) {
        super(JOBS, service, backends);
    }

    @Override
    protected List<Statement> opening() {
        return List.of(declaration(""));
    }

    @Override
    protected List<Statement> waiting() {
        return List.of();
    }

    @Override
    protected Statement refused() {
        return cancellation(NO_EVENT, words);
    }

    @Override
    protected Statement unopened() {
        return cancellation(NO_EVENT, words);
    }

    @Override
    protected List<Statement> later(String text) {
        await().atMost(PATIENCE).until(() -> !partner.eventsOf(file()).isEmpty());
        String declared = partner.eventsOf(file()).getLast().envelope().id();
        return List.of(cancellation(declared, text));
    }

    @Test
    void whoHasAJobIsForgottenWithItsTextsAndWasNeverShown(CapturedOutput output) throws Exception {
        String person = UUID.randomUUID().toString();
        establish(declaration(", \"personRef\": \"%s\"".formatted(person)));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));

        officerForgets(file());

        assertThat(keys.find(file())).isEmpty();
        search.assertOnlyIn(List.of(doorsTopic), person, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    @Test
    void theWordsOfADeclarationAndOfWhoContestsItAreForgottenToo(CapturedOutput output) throws Exception {
        establish(new Statement("volunteer-hours-declared", LATER, """
                {"period": {"from": "2025-01-01", "to": "2025-03-31"}, "hours": 110, "method": "REGISTER",
                 "location": {"lon": 1.40044, "lat": 43.57235, "address": "%s"}}""".formatted(words)));
        officerDoes(post("/api/impact/declarations/{id}/disputes", file())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"field\": \"hours\", \"reason\": \"%s\"}".formatted(words)))
                .andExpect(status().isOk());
        officerDoes(get("/api/impact/declarations/{id}", file()))
                .andExpect(jsonPath("$.texts.length()").value(2));

        perform("reader", delete("/api/impact/declarations/{id}/texts", file())).andExpect(status().isForbidden());
        officerDoes(delete("/api/impact/declarations/{id}/texts", file())).andExpect(status().isNoContent());

        assertThat(keys.find(file())).isEmpty();
        search.assertOnlyIn(List.of(doorsTopic), words, output);
        officerDoes(get("/api/impact/declarations/{id}", file()))
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(2));
    }

    private Statement declaration(String more) {
        return new Statement("job-declared", DECLARED, """
                {"employer": {"name": "Association démonstration 009", "siren": "930000095"}, "contract": "CDI",
                 "fteHundredths": 50, "nature": "CREATED", "gender": "MAN", "livesInQpv": "NO", "startedOn": "2025-11-01",
                 "location": {"lon": 1.38721, "lat": 43.58075, "address": "%s"}, "synthetic": true%s}""".formatted(words, more));
    }

    private static Statement cancellation(String event, String reason) {
        return new Statement("declaration-corrected", LATER, """
                {"corrects": "%s", "kind": "JOB", "cancelled": true, "reason": "%s"}""".formatted(event, reason));
    }
}
