package org.maillage.defaults.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An issuer that comes and goes: its metadata, its keys, and tokens signed with them. */
final class StandInIssuer implements AutoCloseable {

    private final RSAKey key;
    private final int port;
    private final AtomicInteger keysAsked = new AtomicInteger();
    private @Nullable HttpServer server;

    StandInIssuer() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (IOException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    int keysAsked() {
        return keysAsked.get();
    }

    void start() throws IOException {
        var started = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        serve(started, "/.well-known/openid-configuration", "{\"jwks_uri\": \"" + url() + "/keys\"}");
        serve(started, "/keys", new JWKSet(key).toString());
        started.start();
        server = started;
    }

    private void serve(HttpServer on, String path, String body) {
        on.createContext(path, exchange -> {
            if (path.equals("/keys")) {
                keysAsked.incrementAndGet();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    String token(String client, List<String> roles, Instant expiry) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("subject-of-" + client)
                .claim("client_id", client)
                .claim("roles", roles)
                .expirationTime(Date.from(expiry))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
