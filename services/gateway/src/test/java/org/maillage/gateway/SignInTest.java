package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** From a page to the provider and back, as a browser and those who would misuse it see it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignInTest {

    private static final String PAGE = "/territoire?periode=2026-T2&qpv=QN03107M";

    private static final StandIn part = new StandIn("part");
    private static final FakeIssuer issuer = new FakeIssuer();
    private static final RunningGateway gateway = RunningGateway.before(part, issuer.settings());
    private final Browser browser = new Browser(gateway);

    @AfterEach
    void leave() {
        browser.close();
        issuer.behavesAsUsual();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
        part.close();
    }

    @Test
    void aPersonSignsInAndIsLedBackToTheirPage() {
        assertThat(browser.session().path("signedIn").asBoolean()).isFalse();
        assertThat(browser.session().path("signIn").asString()).isEqualTo("/connexion");

        HttpResponse<String> signedIn = browser.signIn(PAGE);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location")).contains(PAGE);
        var session = browser.session();
        assertThat(session.path("signedIn").asBoolean()).isTrue();
        assertThat(session.path("name").asString()).isEqualTo("Camille Martin");
        assertThat(session.path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("officer");
        assertThat(session.path("csrf").path("header").asString()).isEqualTo("X-CSRF-Token");
        assertThat(session.toString()).doesNotContain("eyJ").as("a token in the page's reach");
    }

    @Test
    void theProviderIsAskedWithStateNonceAndChallenge() {
        Map<String, String> first = asked(browser.beginSignIn("/"));
        Map<String, String> second = asked(browser.beginSignIn("/"));

        assertThat(first)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "gateway")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", gateway.at("/connexion/retour").toString())
                .containsEntry("scope", "openid%20profile");
        for (String once : List.of("state", "nonce", "code_challenge")) {
            assertThat(first.get(once)).as(once).hasSizeGreaterThan(40).isNotEqualTo(second.get(once));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "elsewhere.example",
                "/connexion?retour=/",
                "",
            })
    void nobodyIsLedElsewhere(String back) {
        HttpResponse<String> signedIn = browser.signIn(back);

        assertThat(signedIn.headers().firstValue("Location")).contains("/");
    }

    @Test
    void anAnswerThatNobodyAskedForBeginsNothing() {
        HttpResponse<String> answer = browser.get("/connexion/retour?code=abc&state=def");

        assertRefused(answer);
    }

    @Test
    void theAnswerToOneBrowserIsNoneToAnother() {
        URI answer = Browser.next(browser.visit(Browser.next(browser.beginSignIn("/"))));
        try (var victim = new Browser(gateway)) {
            assertThat(victim.visit(answer).statusCode()).isEqualTo(400);
            victim.beginSignIn("/");
            assertThat(victim.visit(answer).statusCode()).isEqualTo(400);
            assertThat(victim.session().path("signedIn").asBoolean()).isFalse();
        }
    }

    @Test
    void anAnswerIsTakenOnce() {
        URI answer = Browser.next(browser.visit(Browser.next(browser.beginSignIn("/"))));
        assertThat(browser.visit(answer).statusCode()).isEqualTo(302);

        assertThat(browser.visit(answer).statusCode()).isEqualTo(400);
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        URI answer = Browser.next(browser.visit(Browser.next(browser.beginSignIn("/"))));

        assertRefused(browser.visit(URI.create(answer + "&iss=https%3A%2F%2Felsewhere.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "aud", "iss"})
    void anIdentityMeantForSomethingElseIsRefused(String claim) {
        issuer.saysOfItself(claims -> claims.claim(claim, "https://elsewhere.example"));

        assertRefused(browser.signIn("/"));
    }

    @Test
    void tokensTooLargeForABrowserAreRefused() {
        issuer.givesRoles(
                IntStream.range(0, 500).mapToObj(n -> "role-of-elsewhere-" + n).toArray(String[]::new));

        assertRefused(browser.signIn("/"));
    }

    @Test
    void whoTheProviderRefusesIsToldOnAPageInFrench() {
        issuer.refusesPeople();
        URI answer = Browser.next(browser.visit(Browser.next(browser.beginSignIn("/"))));

        HttpResponse<String> page = browser.ask(
                answer.getPath() + "?" + answer.getRawQuery(),
                request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "Le serveur d’identité a refusé la connexion.")
                .doesNotContain("<style", "<script", "{");
    }

    @Test
    void cookiesAreKeptFromScriptsAndFromOtherSites() {
        assertThat(setCookies(browser.beginSignIn("/")))
                .singleElement()
                .asString()
                .startsWith("maillage-connexion=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600")
                .doesNotContain("Secure");

        HttpResponse<String> secure = gateway.ask(
                "/connexion",
                request -> request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "maillage.example"));

        assertThat(setCookies(secure))
                .singleElement()
                .asString()
                .startsWith("__Host-maillage-connexion=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure");
        assertThat(asked(secure)).containsEntry("redirect_uri", "https://maillage.example/connexion/retour");
        assertThat(setCookies(browser.signIn("/")))
                .filteredOn(cookie -> cookie.startsWith("maillage-session="))
                .singleElement()
                .asString()
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Max-Age", "Domain");
    }

    @Test
    void whereNoProviderIsSetNobodySignsInAndTheRestWorks() {
        try (var without = RunningGateway.before(part);
                var visitor = new Browser(without)) {
            assertThat(visitor.session().path("signIn").isMissingNode()).isTrue();
            assertThat(visitor.get("/connexion").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/connexion/retour?code=a&state=b").statusCode())
                    .isEqualTo(400);
            assertThat(visitor.get("/api/figures").statusCode()).isEqualTo(200);
        }
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("signin.failed");
        assertThat(browser.session().path("signedIn").asBoolean()).isFalse();
        assertThat(browser.cookies()).isEmpty();
    }

    private static List<String> setCookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static Map<String, String> asked(HttpResponse<?> redirection) {
        return UriComponentsBuilder.fromUri(Browser.next(redirection))
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }
}
