package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a session does to requests, and what becomes of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionTest {

    private static final String KEY = Base64.getUrlEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final StandIn part = new StandIn("part");
    private static final FakeIssuer issuer = new FakeIssuer();
    private static final RunningGateway gateway = withKeys(KEY);
    private final Browser browser = new Browser(gateway);

    @BeforeEach
    void sayWhoAsked() {
        part.answers((request, response) -> {
            boolean known = request.getHeader("Authorization") != null;
            response.setStatus(!known && request.getRequestURI().startsWith("/api/needs") ? 401 : 200);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .print(request.getHeader("Authorization") + " cookies " + request.getHeader("Cookie") + " proof "
                            + request.getHeader("X-CSRF-Token"));
        });
    }

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
    void aPartIsAskedWithTheSessionsTokenAndLearnsNothingElseOfIt() {
        browser.signIn("/");

        assertThat(browser.get("/api/needs/needs").body()).matches("Bearer ey[\\w.-]+ cookies null proof null");
        assertThat(browser.post("/api/needs/needs").body()).matches("Bearer ey[\\w.-]+ cookies null proof null");
        assertThat(browser.get("/receipts/1").body()).startsWith("Bearer ey");
    }

    @Test
    void whatItAnswersIsKeptByNobodyElse() {
        browser.signIn("/");

        assertThat(browser.get("/api/needs/needs").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
        assertThat(gateway.get("/api/figures").headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    @Test
    void withoutASessionThingsArePublicAsBefore() {
        assertThat(browser.get("/api/figures").body()).startsWith("null");
        assertThat(browser.get("/api/needs/needs").statusCode()).isEqualTo(401);
        assertThat(browser.post("/api/needs/needs").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/territoire", "/assets/app.js", "/contracts", "/problems/data.invalid"})
    void whatIsOpenToAllIsAskedAsAnybodyWould(String path) {
        browser.signIn("/");

        assertThat(browser.get(path).body()).isEqualTo("null cookies null proof null");
    }

    @Test
    void aTokenOfOnesOwnPassesUntouchedBesideASession() {
        browser.signIn("/");

        UnaryOperator<String> asked = method -> browser.ask(
                        "/api/needs/needs",
                        request -> request.header("Authorization", "Bearer its.own.one")
                                .method(method, BodyPublishers.noBody()))
                .body();

        assertThat(asked.apply("GET")).startsWith("Bearer its.own.one cookies");
        assertThat(asked.apply("POST")).startsWith("Bearer its.own.one cookies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void whatAnotherSiteMadeTheBrowserSendIsRefused(String method) {
        browser.signIn("/");
        int before = part.asked();

        for (String proof : new String[] {"none", "guessed"}) {
            HttpResponse<String> answer = browser.ask("/api/needs/needs", request -> {
                var writing = request.method(method, BodyPublishers.ofString("{}"));
                return proof.equals("none") ? writing : writing.header("X-CSRF-Token", proof);
            });

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("session.csrf.invalid", "X-CSRF-Token");
        }
        assertThat(part.asked()).isEqualTo(before);
    }

    @Test
    void signingOutIsNothingThatAnotherSiteCanDo() {
        browser.signIn("/");

        assertThat(browser.ask("/deconnexion", request -> request.POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/deconnexion").statusCode()).isEqualTo(405);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheProvider() {
        browser.signIn("/");
        assertThat(issuer.open()).isEqualTo(1);

        JsonNode answer = Browser.json(browser.post("/deconnexion"));

        assertThat(issuer.open()).isZero();
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(browser.cookies()).isEmpty();
        String next = answer.path("next").asString();
        assertThat(next).startsWith(issuer.url() + "/end?id_token_hint=ey");
        assertThat(Browser.next(browser.visit(java.net.URI.create(next)))).isEqualTo(gateway.at("/"));
    }

    @Test
    void whoIsNotSignedInSignsOutWithoutHarm() {
        assertThat(browser.post("/deconnexion").body()).isEqualTo("{\"next\":\"/\"}");
    }

    @Test
    void aTokenAboutToExpireIsRenewedBeforeAPartIsAsked() {
        issuer.givesAccessFor(20);
        browser.signIn("/");
        issuer.givesAccessFor(300);
        issuer.givesRoles("administrator");

        HttpResponse<String> first = browser.get("/api/needs/needs");
        HttpResponse<String> second = browser.get("/api/needs/needs");

        assertThat(issuer.renewals()).isEqualTo(1);
        assertThat(first.headers().allValues("Set-Cookie")).hasSize(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(browser.session().path("roles").toString()).isEqualTo("[\"administrator\"]");
    }

    @Test
    void ofManyRequestsAtOnceOneRenews() {
        issuer.rotates();
        issuer.givesAccessFor(20);
        browser.signIn("/");
        issuer.givesAccessFor(300);
        Set<String> tokens = ConcurrentHashMap.newKeySet();

        try (var page = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ -> page.execute(
                            () -> tokens.add(browser.get("/api/needs/needs").body())));
        }

        assertThat(tokens).singleElement().asString().startsWith("Bearer ey");
        assertThat(issuer.renewals()).isEqualTo(1);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void aSignInThatTheProviderHasEndedIsOver() {
        issuer.givesAccessFor(20);
        browser.signIn("/");
        issuer.endsAllSignIns();

        assertThat(browser.get("/api/needs/needs").statusCode()).isEqualTo(401);
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.get("/api/figures").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatAPartDoesNotBelieveIsOver() {
        browser.signIn("/");
        part.answers((request, response) -> response.setStatus(401));

        assertThat(browser.get("/api/needs/needs").statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void aRightThatIsMissingEndsNothing() {
        browser.signIn("/");
        part.answers((request, response) -> response.setStatus(403));

        assertThat(browser.get("/api/needs/needs").statusCode()).isEqualTo(403);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void aLiveStreamIsAskedForWithTheSessionsToken() throws Exception {
        browser.signIn("/");
        part.answers((request, response) -> {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.getWriter().print("data: " + request.getHeader("Authorization") + "\n\n");
        });

        var stream = browser.send(gateway.at("/api/live"), UnaryOperator.identity(), BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("data: Bearer ey");
        }
    }

    @Test
    void anotherInstanceWithTheSameKeysKnowsTheSessionAndOneWithOthersDoesNot() {
        browser.signIn("/");
        try (var twin = withKeys(OTHER_KEY + "," + KEY);
                var stranger = withKeys(OTHER_KEY);
                var atTwin = browser.carriedTo(twin);
                var atStranger = browser.carriedTo(stranger)) {
            assertThat(isSignedIn(atTwin)).isTrue();
            assertThat(atTwin.get("/api/needs/needs").body()).startsWith("Bearer ey");
            assertThat(isSignedIn(atStranger)).isFalse();
            assertThat(atStranger.get("/api/figures").body()).startsWith("null");
        }
    }

    @Test
    void aSessionIsOverInTime() {
        try (var brief = RunningGateway.before(part, settings("--maillage.signin.lasts=2s"));
                var visitor = new Browser(brief)) {
            visitor.signIn("/");
            assertThat(isSignedIn(visitor)).isTrue();

            await().untilAsserted(() -> assertThat(isSignedIn(visitor)).isFalse());
        }
    }

    @Test
    void tokensTooLargeForOneCookieAreKeptInTwo() {
        issuer.givesRoles(
                IntStream.range(0, 60).mapToObj(n -> "role-of-elsewhere-" + n).toArray(String[]::new));
        browser.signIn("/");

        assertThat(browser.cookies())
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie.toString()).hasSizeLessThan(4000));
        assertThat(browser.get("/api/needs/needs").body()).startsWith("Bearer ey");
        browser.post("/deconnexion");
        assertThat(browser.cookies()).isEmpty();
    }

    private static RunningGateway withKeys(String keys) {
        return RunningGateway.before(part, settings("--maillage.signin.session-keys=" + keys));
    }

    private static String[] settings(String one) {
        String[] all = issuer.settings();
        return new String[] {all[0], all[1], one};
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.session().path("signedIn").asBoolean();
    }
}
