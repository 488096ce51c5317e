package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes on while nobody can be asked who somebody is. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProviderAwayTest {

    private final StandIn part = new StandIn("part");
    private final FakeIssuer issuer = new FakeIssuer();
    private final RunningGateway gateway = RunningGateway.before(part, issuer.settings());
    private final Browser browser = new Browser(gateway);

    @BeforeEach
    void sayWhoAsked() {
        part.answers((request, response) -> {
            boolean known = request.getHeader("Authorization") != null;
            response.setStatus(!known && request.getRequestURI().startsWith("/api/needs") ? 401 : 200);
            response.getWriter().print(request.getHeader("Authorization"));
        });
    }

    @AfterEach
    void stop() {
        browser.close();
        gateway.close();
        issuer.close();
        part.close();
    }

    @Test
    void whileTheProviderIsAwayThatIsSaidAndTheRestGoesOn() throws IOException {
        issuer.goesAway();

        HttpResponse<String> answer = browser.beginSignIn("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("service.unavailable", "Le serveur d’identité ne répond pas");
        assertThat(browser.get("/api/figures").statusCode()).isEqualTo(200);

        issuer.comesBack();
        assertThat(browser.signIn("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whileTheProviderIsAwayATokenIsUsedToItsEndAndThenThePublicPartGoesOn() throws Exception {
        issuer.givesAccessFor(8);
        browser.signIn("/");
        issuer.goesAway();

        assertThat(browser.get("/api/needs/needs").body()).startsWith("Bearer ey");
        await().untilAsserted(
                        () -> assertThat(browser.get("/api/figures").body()).startsWith("null"));
        HttpResponse<String> staffOnly = browser.get("/api/needs/needs");

        assertThat(staffOnly.statusCode()).isEqualTo(503);
        assertThat(staffOnly.body()).contains("service.unavailable", "Le serveur d’identité ne répond pas");
        assertThat(isSignedIn(browser)).isTrue();

        issuer.comesBack();
        await().untilAsserted(
                        () -> assertThat(browser.get("/api/needs/needs").body()).startsWith("Bearer ey"));
    }

    @Test
    void itsBreakerOpensAndNobodyWaitsForIt() {
        issuer.givesAccessFor(1);
        browser.signIn("/");
        issuer.goesAway();

        await().untilAsserted(() -> {
            assertThat(browser.get("/api/figures").body()).isEqualTo("null");
            assertThat(gateway.management("/actuator/health/readiness").body())
                    .containsPattern("\"issuer\":\\{[^}]*\"state\":\"OPEN\"")
                    .endsWith("\"status\":\"UP\"}");
        });
    }

    @Test
    void whoSignsOutMeanwhileIsSignedOutHere() {
        browser.signIn("/");
        issuer.goesAway();

        String next = Browser.json(browser.post("/deconnexion")).path("next").asString();

        assertThat(next).startsWith(issuer.url() + "/end?");
        assertThat(isSignedIn(browser)).isFalse();
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.session().path("signedIn").asBoolean();
    }
}
