package org.maillage.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.maillage.defaults.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = DemoService.class)
@AutoConfigureMockMvc
class SecurityDefaultsTest {

    @Autowired
    MockMvcTester http;

    @Test
    void whatIsOpenNeedsNoToken() {
        assertThat(http.get().uri("/open/page?number=1")).hasStatusOk();
    }

    @Test
    void withoutATokenTheCallerIsChallengedAndToldWhereToGetOne() {
        MvcTestResult answer = http.get().uri("/files/me").exchange();

        assertThat(answer).satisfies(says(401, "auth.token.invalid"));
        assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Bearer ")
                .contains("/.well-known/oauth-protected-resource");
        assertThat(http.get().uri("/.well-known/oauth-protected-resource"))
                .hasStatusOk()
                .bodyText()
                .contains("http://localhost:9000");
    }

    @Test
    void aRoleOpensWhatItsRuleSays() {
        assertThat(http.get().uri("/files/me").with(role("reader"))).hasStatusOk();
        assertThat(http.put().uri("/files/me").with(role("reader"))).satisfies(says(403, "auth.forbidden"));
    }

    @Test
    void whatNoRuleOpensStaysClosed() {
        assertThat(http.get().uri("/elsewhere").with(role("administrator"))).satisfies(says(403, "auth.forbidden"));
        assertThat(http.get().uri("/elsewhere")).satisfies(says(401, "auth.token.invalid"));
    }

    @Test
    void methodSecurityIsAnsweredAlike() {
        assertThat(http.get().uri("/open/vault")).satisfies(says(401, "auth.token.invalid"));
        assertThat(http.get().uri("/open/vault").with(role("officer"))).satisfies(says(403, "auth.forbidden"));
        assertThat(http.get().uri("/open/vault").with(role("administrator"))).hasStatusOk();
    }

    @Test
    void managementIsNotServedBesideTheService() {
        assertThat(http.get().uri("/actuator/env")).satisfies(says(401, "auth.token.invalid"));
    }

    @Test
    void aCommandNamesTheRevisionItsAuthorHasRead() {
        assertThat(http.put().uri("/files/me").with(role("officer"))).satisfies(says(428, "precondition.missing"));
        assertThat(http.post().uri("/files/me").with(role("officer"))).satisfies(says(428, "precondition.missing"));
        assertThat(http.put().uri("/files/me").header("If-Match", "douze").with(role("officer")))
                .satisfies(says(400, "request.malformed"));
        assertThat(http.put().uri("/files/me").header("If-Match", "\"12\"").with(role("officer")))
                .hasStatusOk()
                .hasBodyTextEqualTo("12");
    }

    private static RequestPostProcessor role(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static org.assertj.core.api.ThrowingConsumer<MvcTestResult> says(int status, String code) {
        return answer -> {
            assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        };
    }
}
