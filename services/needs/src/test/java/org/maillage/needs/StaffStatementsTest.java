package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** What partners say, said by staff: checked as at the partners' door, decided by the same rules, answered at once. */
class StaffStatementsTest extends RunningService {

    private static final String REPORT = """
            {"title": "Un atelier vélo", "verbatim": "Mots d’une habitante", "theme": "MOBILITE",
             "sensorKind": "CITIZEN_HOUSE", "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""";
    private static final String QUALIFICATION = "{\"theme\": \"MOBILITE\", \"scope\": \"DISTRICT\"}";

    @Autowired
    private MockMvc http;

    @Test
    void anOfficerOpensANeedAndTakesItFurther() throws Exception {
        String id = opened(UUID.randomUUID().toString());

        http.perform(says("/" + id + "/need-qualified", QUALIFICATION).header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        http.perform(says("/" + id + "/need-qualified", QUALIFICATION))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("step.already-done"));
        http.perform(get("/api/needs/needs/" + id).with(officer()))
                .andExpect(jsonPath("$.history.length()").value(2));
    }

    @Test
    void theSameKeyOpensOneNeed() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThat(opened(key)).isEqualTo(opened(key));
    }

    @Test
    void dataAreCheckedAsAtThePartnersDoor() throws Exception {
        http.perform(says("", REPORT.replace("MOBILITE", "VELO")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("data.invalid"))
                .andExpect(jsonPath("$.field").value("/theme"))
                .andExpect(jsonPath("$.rule").value("enum"))
                .andExpect(jsonPath("$.example").exists());
        http.perform(says("", REPORT.replace("Mots d’une habitante", "Appelez le 06 12 34 56 78")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("statement.personal-data"));
    }

    @Test
    void aNeedThatNobodyReportedIsUnknownAtOnce() throws Exception {
        http.perform(says("/" + UUID.randomUUID() + "/need-qualified", QUALIFICATION))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void whatIsNoStatementIsNoAddress() throws Exception {
        http.perform(says("/" + UUID.randomUUID() + "/need-reported", REPORT)).andExpect(status().isNotFound());
        http.perform(says("/" + UUID.randomUUID() + "/need-forgotten", "{}")).andExpect(status().isNotFound());
        http.perform(post("/api/needs/wishes")
                        .with(officer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REPORT))
                .andExpect(status().isNotFound());
    }

    @Test
    void datesAreForWhoeverTakesOverHistory() throws Exception {
        String dated = REPORT.replace("{\"title\"", "{\"at\": \"2017-03-12T09:00:00Z\", \"title\"");

        http.perform(says("", dated)).andExpect(status().isForbidden());
        http.perform(says("", dated).with(as("officer", "reprise"))).andExpect(status().isOk());
        http.perform(says("", dated.replace("2017-03-12T09:00:00Z", "hier")).with(as("officer", "reprise")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("/at"));
    }

    @Test
    void readersSayNothing() throws Exception {
        http.perform(says("", REPORT).with(as("reader"))).andExpect(status().isForbidden());
    }

    @Test
    void theDescriptionNamesEveryStatement() throws Exception {
        http.perform(get("/api/needs/openapi.json").with(officer()))
                .andExpect(
                        jsonPath("$.paths['/api/needs/needs'].post.operationId").value("need-reported"))
                .andExpect(jsonPath("$.paths['/api/needs/needs/{id}/committee-decided'].post.summary")
                        .isNotEmpty());
    }

    private String opened(String key) throws Exception {
        String answer = http.perform(says("", REPORT).header("Idempotency-Key", key))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(answer).path("id").asString();
    }

    private static MockHttpServletRequestBuilder says(String path, String body) {
        return post("/api/needs/needs" + path)
                .with(officer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor officer() {
        return as("officer");
    }

    private static RequestPostProcessor as(String... roles) {
        return jwt().authorities(Arrays.stream(roles)
                .map("ROLE_"::concat)
                .map(SimpleGrantedAuthority::new)
                .toArray(SimpleGrantedAuthority[]::new));
    }
}
