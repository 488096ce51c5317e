package org.maillage.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that a gateway has sent to the issuer, and that gateway. */
final class Visitor implements AutoCloseable {

    static final String BACK = "http://localhost:8080/connexion/retour";

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final RunningIssuer issuer;

    Visitor(RunningIssuer issuer) {
        this.issuer = issuer;
    }

    /** Comes from the gateway, which asks for somebody to sign in. */
    HttpResponse<String> comes() {
        return comes(Map.of());
    }

    HttpResponse<String> comes(Map<String, String> otherwise) {
        var asked = new java.util.TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "gateway",
                "scope", "openid profile",
                "state", "s1",
                "redirect_uri", BACK,
                "code_challenge_method", "S256",
                "code_challenge", challenge()));
        asked.putAll(otherwise);
        asked.values().removeIf(String::isEmpty);
        return get(issuer.at("/oauth2/authorize?" + form(asked)));
    }

    HttpResponse<String> typesIn(String username, String password) {
        String page = get(issuer.at("/connexion")).body();
        var csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new AssertionError("no form: " + page);
        }
        return send(
                issuer.at("/connexion"),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                form(Map.of("username", username, "password", password, "_csrf", csrf.group(1))))));
    }

    HttpResponse<String> get(URI address) {
        return send(address, request -> request.header("Accept", "text/html"));
    }

    /** Signs in, and gives the code that the gateway gets. */
    String code(String username, String password) {
        comes();
        URI back = next(get(next(typesIn(username, password))));
        return back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    }

    /** What the gateway gets for something from the token endpoint. */
    HttpResponse<String> redeems(Map<String, String> grant) {
        String basic = Base64.getEncoder().encodeToString("gateway:g1".getBytes(StandardCharsets.UTF_8));
        return send(
                issuer.at("/oauth2/token"),
                request -> request.header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(grant))));
    }

    JsonNode tokens(String code) {
        return json(redeems(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER)));
    }

    HttpResponse<String> renews(JsonNode tokens) {
        return redeems(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString()));
    }

    HttpResponse<String> send(URI address, UnaryOperator<HttpRequest.Builder> request) {
        try {
            return http.send(request.apply(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    static URI next(HttpResponse<?> redirection) {
        return redirection
                .uri()
                .resolve(redirection
                        .headers()
                        .firstValue("Location")
                        .orElseThrow(
                                () -> new AssertionError("no redirection: " + redirection + " " + redirection.body())));
    }

    static String form(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
