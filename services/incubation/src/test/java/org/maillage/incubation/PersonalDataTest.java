package org.maillage.incubation;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.ForgottenTextsContract;
import org.maillage.testing.privacy.ServiceUnderTest;
import org.maillage.testing.privacy.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.MediaType;

/** What people said of a project, and what whoever follows it noted. */
@WithBackends
class PersonalDataTest extends ForgottenTextsContract {

    private static final Kind PROJECTS = new Kind(
            "incubation", "/api/incubation/projects", "pitch", Period.ofYears(3), "Texts of a project forgotten");
    private static final Instant OPENED = Instant.parse("2025-06-20T08:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3600);

    PersonalDataTest(@Autowired ServiceUnderTest service, Backends backends) {
        super(PROJECTS, service, backends);
    }

    @Override
    protected List<Statement> opening() {
        return List.of(presentation(OPENED));
    }

    @Override
    protected List<Statement> waiting() {
        return List.of(new Statement(
                "stage-entered", LATER, "{\"stage\": \"INCUBATION\", \"reason\": \"%s\"}".formatted(words)));
    }

    @Override
    protected Statement refused() {
        return presentation(LATER);
    }

    @Override
    protected Statement unopened() {
        return exit(words);
    }

    @Override
    protected List<Statement> later(String text) {
        return List.of(exit(text));
    }

    @Test
    void notesAreForgottenWithTheTexts(CapturedOutput output) throws Exception {
        open();
        officerDoes(post("/api/incubation/projects/{id}/notes", file())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"MEETING\", \"on\": \"2019-07-01\", \"text\": \"%s\"}".formatted(words)))
                .andExpect(status().isNoContent());
        officerDoes(get("/api/incubation/projects/{id}/notes", file()))
                .andExpect(jsonPath("$.length()").value(1));

        officerForgets(file());

        search.assertOnlyIn(List.of(doorsTopic), words, output);
        officerDoes(get("/api/incubation/projects/{id}/notes", file()))
                .andExpect(jsonPath("$.length()").value(0));
    }

    private Statement presentation(Instant at) {
        return new Statement("project-opened", at, """
                {"title": "Un atelier vélo", "pitch": "%s", "holderKind": "PERSON",
                 "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""".formatted(words));
    }

    private static Statement exit(String reason) {
        return new Statement(
                "project-exited", LATER, "{\"outcome\": \"ABANDONED\", \"reason\": \"%s\"}".formatted(reason));
    }
}
