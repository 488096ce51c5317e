package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Figures of persons, asked of the whole service: officers get them as they are, everyone else as they were released. */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonsServiceTest {

    private static final String NOTED = "figures of persons read as they are";
    private static final RequestPostProcessor NOBODY = request -> request;

    private final MockMvcTester http;
    private final MeterRegistry meters;

    PersonsServiceTest(@Autowired MockMvcTester http, @Autowired MeterRegistry meters) {
        this.http = http;
        this.meters = meters;
    }

    @Test
    void everybodyIsToldWhatWasReleased(CapturedOutput output) {
        for (var reader : new RequestPostProcessor[] {NOBODY, as("reader")}) {
            assertThat(asked("/api/figures/emplois-durables", reader))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"cells\": [{\"territory\": \"TOUS\", \"withheld\": true}]}");
        }
        assertThat(output.getOut()).doesNotContain(NOTED);
    }

    @Test
    void anotherSelectionIsRefusedWithOneThatPasses() {
        for (var reader : new RequestPostProcessor[] {NOBODY, as("reader")}) {
            assertThat(asked("/api/figures/emplois?from=2026-01-01", reader))
                    .hasStatus(403)
                    .bodyJson()
                    .isLenientlyEqualTo("""
                        {"code": "figure.not-released", "field": "from", "example": "/api/figures/emplois?territory=*"}\
                        """);
            assertThat(asked("/api/figures/%65mplois?granularity=day", reader)).hasStatus(403);
        }
        assertThat(asked("/api/figures/emplois?territory=*", NOBODY)).hasStatusOk();
    }

    @Test
    void anOfficersReadingIsLoggedAndCounted(CapturedOutput output) {
        assertThat(asked("/api/figures/emplois?from=2026-01-01", as("officer"))).hasStatusOk();

        assertThat(output.getOut()).contains(NOTED).contains("from=2026-01-01");
        assertThat(meters.get("maillage.projection.persons.read")
                        .tag("what", "emplois")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private MvcTestResult asked(String address, RequestPostProcessor reader) {
        return http.get().uri(URI.create(address)).with(reader).exchange();
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
