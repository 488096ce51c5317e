package org.maillage.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider that believes whoever comes to be Camille, and holds the gateway to the protocol. */
final class FakeIssuer implements AutoCloseable {

    static final String SECRET = "s e/cret";

    private final RSAKey key;
    private final int port;
    private final Map<String, Sent> codes = new ConcurrentHashMap<>();
    private final List<String> refreshTokens = new CopyOnWriteArrayList<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile List<String> roles = List.of("officer");
    private volatile long accessSeconds = 300;
    private volatile boolean refuses;
    private volatile boolean rotates;
    private volatile UnaryOperator<JWTClaimsSet.Builder> identity = UnaryOperator.identity();
    private @Nullable HttpServer server;

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            port = start(0);
        } catch (IOException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** What a gateway is told of it. */
    String[] settings() {
        return new String[] {
            "--maillage.signin.issuer=" + url(), "--maillage.signin.client-secret=" + SECRET,
        };
    }

    void givesRoles(String... given) {
        roles = List.of(given);
    }

    void givesAccessFor(long seconds) {
        accessSeconds = seconds;
    }

    void refusesPeople() {
        refuses = true;
    }

    /** Takes each refresh token once. */
    void rotates() {
        rotates = true;
    }

    void saysOfItself(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        identity = otherwise;
    }

    void behavesAsUsual() {
        roles = List.of("officer");
        accessSeconds = 300;
        refuses = false;
        rotates = false;
        identity = UnaryOperator.identity();
        refreshTokens.clear();
        renewals.set(0);
    }

    int renewals() {
        return renewals.get();
    }

    /** How many refresh tokens it would still take. */
    int open() {
        return refreshTokens.size();
    }

    void endsAllSignIns() {
        refreshTokens.clear();
    }

    void goesAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void comesBack() throws IOException {
        start(port);
    }

    private int start(int at) throws IOException {
        var started = HttpServer.create(new InetSocketAddress("localhost", at), 0);
        started.createContext("/.well-known/openid-configuration", exchange -> Answers.json(exchange, 200, metadata()));
        started.createContext("/keys", exchange -> Answers.json(exchange, 200, new JWKSet(key).toString()));
        started.createContext("/authorize", this::authorize);
        started.createContext("/token", this::token);
        started.createContext("/revoke", this::revoke);
        started.createContext(
                "/end",
                exchange -> Answers.redirect(exchange, Sent.query(exchange).get("post_logout_redirect_uri")));
        started.start();
        server = started;
        return started.getAddress().getPort();
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "revocation_endpoint": "%1$s/revoke", "end_session_endpoint": "%1$s/end",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(url());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Sent asked = Sent.query(exchange);
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var back =
                UriComponentsBuilder.fromUriString(asked.get("redirect_uri")).queryParam("state", asked.get("state"));
        Answers.redirect(
                exchange,
                (refuses ? back.queryParam("error", "access_denied") : back.queryParam("code", code)).toUriString());
    }

    private void token(HttpExchange exchange) throws IOException {
        Sent form = Sent.form(exchange);
        if (!isTheGateway(exchange)) {
            Answers.json(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            renew(exchange, form.get("refresh_token"));
        } else {
            redeem(exchange, form);
        }
    }

    private void redeem(HttpExchange exchange, Sent form) throws IOException {
        Sent asked = codes.remove(form.get("code"));
        if (asked == null || !isProved(asked, form)) {
            Answers.json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("camille")
                .audience("gateway")
                .claim("nonce", asked.get("nonce"))
                .claim("name", "Camille Martin")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        tokens(exchange, newRefreshToken(), signed(identity.apply(claims).build()));
    }

    private static boolean isProved(Sent asked, Sent form) {
        return asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    }

    private void renew(HttpExchange exchange, String refreshToken) throws IOException {
        if (!refreshTokens.contains(refreshToken)) {
            Answers.json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        renewals.incrementAndGet();
        if (rotates) {
            refreshTokens.remove(refreshToken);
        }
        tokens(exchange, rotates ? newRefreshToken() : refreshToken, null);
    }

    private String newRefreshToken() {
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.add(refreshToken);
        return refreshToken;
    }

    private void tokens(HttpExchange exchange, String refreshToken, @Nullable String identityToken) throws IOException {
        var access = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("camille")
                .claim("roles", roles)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(accessSeconds)))
                .build();
        Answers.json(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "refresh_token": "%s"%s}\
                """.formatted(
                        signed(access),
                        accessSeconds,
                        refreshToken,
                        identityToken == null ? "" : ", \"id_token\": \"" + identityToken + "\""));
    }

    private void revoke(HttpExchange exchange) throws IOException {
        refreshTokens.remove(Sent.form(exchange).get("token"));
        Answers.json(exchange, isTheGateway(exchange) ? 200 : 401, "");
    }

    private static boolean isTheGateway(HttpExchange exchange) {
        // Name and secret are form-encoded first (RFC 6749, 2.3.1).
        String pair = "gateway:" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        goesAway();
    }
}
