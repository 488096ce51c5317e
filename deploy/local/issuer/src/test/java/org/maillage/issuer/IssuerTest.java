package org.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    private static final String CITOYENNETE = """
            {"clientId": "citoyennete", "secret": "s1", "roles": ["partner"], "scopes": ["statements"]}""";

    private static final String METROPOLE = """
            {"clientId": "metropole", "secret": "s2", "roles": ["officer", "administrator"]}""";

    @TempDir
    static Path folder;

    private static RunningIssuer issuer;

    @BeforeAll
    static void start() throws IOException {
        RunningIssuer.clients(folder, "[" + CITOYENNETE + "]");
        issuer = new RunningIssuer(folder);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aTokenSaysWhoAsksAndAsWhat() throws Exception {
        JWTClaimsSet claims = issuer.token("citoyennete", "s1").getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("citoyennete");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("partner"));
        assertThat(claims.getStringListClaim("scope")).isEqualTo(List.of("statements"));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aWrongSecretOrAnUnknownClientIsRefused() {
        assertThat(issuer.ask("citoyennete", "guess").getStatusCode().value()).isEqualTo(401);
        assertThat(issuer.ask("nobody", "s1").getStatusCode().value()).isEqualTo(401);
        assertThat(issuer.ask("citoyennete", "guess").getBody()).containsEntry("error", "invalid_client");
    }

    @Test
    void aNewClientNeedsNoRestartAndABrokenFileLosesNone() throws Exception {
        RunningIssuer.clients(folder, "[" + CITOYENNETE + ", " + METROPOLE + "]");
        assertThat(issuer.token("metropole", "s2").getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("administrator", "officer");

        RunningIssuer.clients(folder, "[{\"clientId\": ");
        assertThat(issuer.ask("metropole", "s2").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        RunningIssuer.clients(own, "[" + CITOYENNETE + "]");
        SignedJWT token;
        try (var before = new RunningIssuer(own)) {
            token = before.token("citoyennete", "s1");
        }

        try (var after = new RunningIssuer(own)) {
            RSAKey key = JWKSet.parse(after.get("/oauth2/jwks"))
                    .getKeyByKeyId(token.getHeader().getKeyID())
                    .toRSAKey();
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(key.isPrivate()).as("private part shown").isFalse();
        }
    }

    @Test
    void theKeyIsItsOwnersOnly() throws IOException {
        Path key = folder.resolve("keys").resolve("signing-key.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void servicesFindTheKeysByTheIssuersMetadata() {
        assertThat(issuer.get("/.well-known/openid-configuration"))
                .contains("\"issuer\":\"http://localhost:9000\"", "\"jwks_uri\":\"http://localhost:9000/oauth2/jwks\"");
    }

    @Test
    void healthHasAPortOfItsOwn() {
        assertThat(issuer.management("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(issuer.management("/actuator/health/liveness")).contains("\"UP\"");
    }
}
