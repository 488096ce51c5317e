package org.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People signing in at the issuer, as they and the gateway see it. */
class SignInTest {

    private static final String CLIENTS = """
            [{"clientId": "gateway", "secret": "g1", "roles": [], "scopes": ["openid", "profile"]},
             {"clientId": "citoyennete", "secret": "s1", "roles": ["partner"], "scopes": []}]""";

    private static final String PEOPLE = """
            [{"username": "agent", "password": "p1", "name": "Agent de démonstration", "roles": ["officer"]}]""";

    @TempDir
    static Path folder;

    private static RunningIssuer issuer;

    private Visitor visitor;

    @BeforeAll
    static void start() throws IOException {
        RunningIssuer.clients(folder, CLIENTS);
        issuer = new RunningIssuer(folder);
    }

    @BeforeEach
    void come() throws IOException {
        RunningIssuer.people(folder, PEOPLE);
        visitor = new Visitor(issuer);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aPersonSignsInOnAPageInFrenchAndIsLedBackToTheGateway() throws ParseException {
        HttpResponse<String> sent = visitor.comes();
        assertThat(Visitor.next(sent).getPath()).isEqualTo("/connexion");
        assertThat(visitor.get(Visitor.next(sent)).body())
                .contains("<html lang=\"fr\">", "Mot de passe", "role=\"alert\" hidden>")
                .doesNotContain("<style", "<script", "{");

        HttpResponse<String> signedIn = visitor.typesIn("agent", "p1");
        URI back = Visitor.next(visitor.get(Visitor.next(signedIn)));

        assertThat(back.toString()).startsWith(Visitor.BACK + "?").contains("state=s1", "code=");
    }

    @Test
    void theTokensSayWhoAndAsWhat() throws ParseException {
        JsonNode tokens = visitor.tokens(visitor.code("agent", "p1"));

        JWTClaimsSet access = claims(tokens, "access_token");
        assertThat(access.getSubject()).isEqualTo("agent");
        assertThat(access.getStringListClaim("roles")).isEqualTo(List.of("officer"));
        assertThat(access.getClaim("client_id")).as("a client's own token").isNull();
        assertThat(Duration.between(
                        access.getIssueTime().toInstant(),
                        access.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        JWTClaimsSet identity = claims(tokens, "id_token");
        assertThat(identity.getAudience()).containsExactly("gateway");
        assertThat(identity.getStringClaim("name")).isEqualTo("Agent de démonstration");
        assertThat(identity.getClaim("roles")).isNull();
        HttpResponse<String> userInfo = visitor.send(
                issuer.at("/userinfo"),
                request -> request.header(
                        "Authorization", "Bearer " + tokens.path("access_token").asString()));
        assertThat(Visitor.json(userInfo).path("name").asString()).isEqualTo("Agent de démonstration");
    }

    @Test
    void whoTypesSomethingWrongIsToldAndGetsNoFurther() {
        visitor.comes();
        for (String[] typed : List.of(new String[] {"agent", "p2"}, new String[] {"nobody", "p1"})) {
            HttpResponse<String> page = visitor.get(Visitor.next(visitor.typesIn(typed[0], typed[1])));

            assertThat(page.body()).contains("role=\"alert\" >", "Identifiant ou mot de passe inconnu.");
        }
        assertThat(Visitor.next(visitor.comes()).getPath()).isEqualTo("/connexion");
    }

    @Test
    void whoHasSignedInIsNotAskedAgain() {
        visitor.code("agent", "p1");

        assertThat(Visitor.next(visitor.comes()).toString()).startsWith(Visitor.BACK);
    }

    @Test
    void nobodyIsLedAnywhereElse() {
        visitor.code("agent", "p1");

        HttpResponse<String> answer = visitor.comes(Map.of("redirect_uri", "http://elsewhere.example/"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("<html lang=\"fr\">", "La demande de connexion n’est pas valable");
    }

    @Test
    void withoutAChallengeThereIsNoCode() {
        visitor.code("agent", "p1");

        HttpResponse<String> answer = visitor.comes(Map.of("code_challenge", "", "code_challenge_method", ""));

        assertThat(Visitor.next(answer).getQuery())
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void aRenewedTokenHasTheRolesOfNow() throws Exception {
        JsonNode tokens = visitor.tokens(visitor.code("agent", "p1"));
        RunningIssuer.people(folder, PEOPLE.replace("officer", "reader\", \"administrator"));

        JsonNode renewed = Visitor.json(visitor.renews(tokens));

        assertThat(claims(renewed, "access_token").getStringListClaim("roles"))
                .containsExactly("administrator", "reader");
    }

    @Test
    void whatTheGatewayRevokesIsRenewedNoMore() {
        JsonNode tokens = visitor.tokens(visitor.code("agent", "p1"));

        HttpResponse<String> revoked = visitor.send(
                issuer.at("/oauth2/revoke"),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Visitor.form(Map.of(
                                "token",
                                tokens.path("refresh_token").asString(),
                                "client_id",
                                "gateway",
                                "client_secret",
                                "g1")))));

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(visitor.renews(tokens).body()).contains("invalid_grant");
    }

    @Test
    void whoSignsOutIsAskedAgain() {
        JsonNode tokens = visitor.tokens(visitor.code("agent", "p1"));

        HttpResponse<String> out = visitor.get(issuer.at("/connect/logout?"
                + Visitor.form(Map.of(
                        "id_token_hint",
                        tokens.path("id_token").asString(),
                        "post_logout_redirect_uri",
                        "http://localhost:8080/"))));

        assertThat(Visitor.next(out)).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(Visitor.next(visitor.comes()).getPath()).isEqualTo("/connexion");
    }

    @Test
    void whoSignsOutOfWhatIsForgottenIsLedToTheSignInPage() {
        HttpResponse<String> out = visitor.get(issuer.at("/connect/logout?id_token_hint=forgotten"));

        assertThat(Visitor.next(out).getPath()).isEqualTo("/connexion");
    }

    @Test
    void aClientIsForPeopleOrForItself() {
        assertThat(issuer.ask("gateway", "g1").getBody()).containsEntry("error", "unauthorized_client");
        assertThat(visitor.comes(Map.of("client_id", "citoyennete")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePageLoadsNothingOfOthersAndItsFormLeadsBackOnlyToTheGateway() {
        HttpResponse<String> page = visitor.get(issuer.at("/connexion"));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; form-action 'self' http://localhost:8080; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        assertThat(visitor.get(issuer.at("/connexion.css")).statusCode()).isEqualTo(200);
    }

    private static JWTClaimsSet claims(JsonNode tokens, String name) throws ParseException {
        return SignedJWT.parse(tokens.path(name).asString()).getJWTClaimsSet();
    }
}
