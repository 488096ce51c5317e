package org.maillage.needs;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the staff who writes down needs and acts on them. */
record Officer(MockMvc http) {

    static final String REPORT = """
            {"title": "Un atelier vélo", "verbatim": "Mots d’une habitante", "theme": "MOBILITE",
             "sensorKind": "CITIZEN_HOUSE", "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""";

    /** A need that was reported just now. */
    UUID reports() throws Exception {
        return reports(REPORT);
    }

    UUID reports(String report) throws Exception {
        String answer = posts("", report)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return UUID.fromString(JsonMapper.shared().readTree(answer).path("id").asString());
    }

    void qualifies(UUID need) throws Exception {
        posts("/" + need + "/need-qualified", "{\"theme\": \"MOBILITE\", \"scope\": \"DISTRICT\"}")
                .andExpect(status().isOk());
    }

    /** A need that services may answer. */
    UUID reportsAndQualifies() throws Exception {
        UUID need = reports();
        qualifies(need);
        return need;
    }

    ResultActions posts(String path, String body) throws Exception {
        return http.perform(post("/api/needs/needs" + path)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    ResultActions reads(String path) throws Exception {
        return http.perform(get("/api/needs/needs" + path).with(as("officer")));
    }

    ResultActions deletes(String path, String role) throws Exception {
        return http.perform(delete("/api/needs/needs" + path).with(as(role)));
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
