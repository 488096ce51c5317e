package org.maillage.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.defaults.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = DemoService.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTest {

    @Autowired
    MockMvcTester http;

    @Test
    void aProblemSaysWhatWhereAndWhatWouldPass() {
        MvcTestResult answer = http.get().uri("/open/told").exchange();

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"type": "/problems/data.invalid", "title": "Donnée non conforme", "status": 422, "code": "data.invalid",
                 "detail": "Latitude hors bornes.", "field": "$.data.lat", "rule": "range", "example": 43.6}""");
    }

    @Test
    void anAccidentIsLoggedOnceAndLeaksNothing(CapturedOutput output) {
        MvcTestResult answer = http.get().uri("/open/broken").exchange();

        assertThat(answer).hasStatus(500).bodyText().contains("internal.error").doesNotContain("vault");
        assertThat(output.getOut()).containsOnlyOnce("request failed unexpectedly");
    }

    @Test
    void brokenJsonIsUnreadable() {
        assertThat(http.post()
                        .uri("/open/count")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"count\": "))
                .satisfies(says(400, "request.malformed"));
    }

    @Test
    void aValueOfTheWrongFormIsNamedByItsPath() {
        MvcTestResult answer = http.post()
                .uri("/open/count")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"count\": 1, \"parts\": [1, \"deux\"]}")
                .exchange();

        assertThat(answer).satisfies(says(422, "data.invalid"));
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("$.parts[1]");
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThat(http.get().uri("/open/page")).satisfies(says(422, "data.invalid"));
    }

    @Test
    void aParameterOfTheWrongFormIsNamed() {
        assertThat(http.get().uri("/open/page?number=deux")).satisfies(says(422, "data.invalid"));
    }

    @Test
    void anUnknownPathIsSaidSo() {
        assertThat(http.get().uri("/open/nothing")).satisfies(says(404, "path.unknown"));
    }

    @Test
    void aRefusedMethodComesWithThoseAllowed() {
        assertThat(http.delete().uri("/open/count"))
                .satisfies(says(405, "method.not-allowed"))
                .hasHeader("Allow", "POST");
    }

    @Test
    void anUnsupportedContentIsSaidSo() {
        assertThat(http.post()
                        .uri("/open/count")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("1"))
                .satisfies(says(415, "media-type.unsupported"));
    }

    private static org.assertj.core.api.ThrowingConsumer<MvcTestResult> says(int status, String code) {
        return answer -> {
            assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        };
    }
}
