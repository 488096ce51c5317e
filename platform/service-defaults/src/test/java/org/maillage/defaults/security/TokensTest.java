package org.maillage.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.defaults.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = DemoService.class)
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TokensTest {

    private static final StandInIssuer issuer = new StandInIssuer();

    @Autowired
    MockMvcTester http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("maillage.issuer", issuer::url);
    }

    @AfterEach
    void leave() {
        issuer.close();
    }

    @Test
    void theCallerIsTheClientWithItsRoles() throws IOException {
        issuer.start();

        assertThat(me(token("fabrique", "officer"))).hasStatusOk().hasBodyTextEqualTo("fabrique");
        assertThat(me(token("fabrique", "partner"))).hasStatus(403);
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() throws IOException {
        issuer.start();
        String expired =
                issuer.token("fabrique", List.of("officer"), Instant.now().minusSeconds(120));

        MvcTestResult answer = me(expired);

        assertThat(answer).hasStatus(401).bodyJson().extractingPath("$.code").isEqualTo("auth.token.invalid");
        assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).contains("invalid_token");
    }

    @Test
    void whileTheIssuerHasNeverAnsweredTheCallerIsAskedToComeBack() throws IOException {
        MvcTestResult answer = me(token("fabrique", "officer"));

        assertThat(answer).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("service.unavailable");

        issuer.start();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(me(token("fabrique", "officer"))).hasStatusOk());
    }

    @Test
    void knownKeysAreUsedOnWhileTheIssuerIsAway() throws IOException {
        issuer.start();
        assertThat(me(token("fabrique", "officer"))).hasStatusOk();
        int asked = issuer.keysAsked();
        issuer.close();

        assertThat(me(token("citoyennete", "reader"))).hasStatusOk().hasBodyTextEqualTo("citoyennete");
        assertThat(issuer.keysAsked()).isEqualTo(asked);
    }

    private static String token(String client, String role) {
        return issuer.token(client, List.of(role), Instant.now().plusSeconds(600));
    }

    private MvcTestResult me(String token) {
        return http.get()
                .uri("/files/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
