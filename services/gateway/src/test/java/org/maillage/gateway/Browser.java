package org.maillage.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser before the gateway: it keeps cookies, and follows redirections only when told to. */
final class Browser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(cookies)
            .build();
    private final RunningGateway gateway;

    Browser(RunningGateway gateway) {
        this.gateway = gateway;
    }

    /** Signs in, and gives the answer to the provider's answer. */
    HttpResponse<String> signIn(String back) {
        return visit(next(visit(next(beginSignIn(back)))));
    }

    HttpResponse<String> beginSignIn(String back) {
        return get("/connexion?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Where a redirection leads. */
    static URI next(HttpResponse<?> redirection) {
        return redirection
                .uri()
                .resolve(redirection
                        .headers()
                        .firstValue("Location")
                        .orElseThrow(
                                () -> new AssertionError("no redirection: " + redirection + " " + redirection.body())));
    }

    HttpResponse<String> visit(URI address) {
        return send(address, UnaryOperator.identity(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) {
        return ask(path, UnaryOperator.identity());
    }

    HttpResponse<String> ask(String path, UnaryOperator<HttpRequest.Builder> request) {
        return send(gateway.at(path), request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(URI address, UnaryOperator<HttpRequest.Builder> request, BodyHandler<T> body) {
        try {
            var builder = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
            return http.send(request.apply(builder).build(), body);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a page learns of the session. */
    JsonNode session() {
        return json(get("/api/session"));
    }

    /** A request that writes, as a page makes it. */
    HttpResponse<String> post(String path) {
        JsonNode csrf = session().path("csrf");
        return ask(path, request -> {
            var writing = request.POST(HttpRequest.BodyPublishers.ofString("{}"));
            return csrf.isMissingNode()
                    ? writing
                    : writing.header(
                            csrf.path("header").asString(), csrf.path("token").asString());
        });
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Another browser, to which somebody has carried this one's cookies, before another gateway. */
    Browser carriedTo(RunningGateway other) {
        var browser = new Browser(other);
        for (HttpCookie cookie : cookies()) {
            var copy = new HttpCookie(cookie.getName(), cookie.getValue());
            copy.setPath("/");
            copy.setVersion(0);
            browser.cookies.getCookieStore().add(other.at("/"), copy);
        }
        return browser;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
