package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final Map<String, List<String>> arrived = new ConcurrentHashMap<>();
    private static StandIn part;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        part = new StandIn("part");
        gateway = RunningGateway.before(part);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        part.close();
    }

    @BeforeEach
    void keepWhatArrives() {
        arrived.clear();
        part.answers((request, response) -> Collections.list(request.getHeaderNames())
                .forEach(name -> arrived.put(
                        name.toLowerCase(java.util.Locale.ROOT), Collections.list(request.getHeaders(name)))));
    }

    @Test
    void aTokenPassesUntouched() {
        ask(request -> request.header("Authorization", "Bearer a.b.c"));

        assertThat(arrived.get("authorization")).containsExactly("Bearer a.b.c");
    }

    @Test
    void aTraceIsBegunWhereThereIsNone() {
        ask(UnaryOperator.identity());

        assertThat(arrived.get("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void aTraceIsContinuedWhereThereIsOne() {
        ask(request -> request.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(arrived.get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aPartLearnsTheAddressThatWasAsked() {
        ask(UnaryOperator.identity());

        String port = Integer.toString(gateway.port());
        assertThat(arrived)
                .containsEntry("x-forwarded-host", List.of("localhost:" + port))
                .containsEntry("x-forwarded-port", List.of(port))
                .containsEntry("x-forwarded-proto", List.of("http"))
                .containsEntry("x-forwarded-for", List.of("127.0.0.1"));
    }

    @Test
    void aTrustedProxyIsBelievedOnceAndTheRestOfItsClaimsIsDropped() {
        ask(request -> request.header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "maillage.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=192.0.2.1"));

        assertThat(arrived)
                .containsEntry("x-forwarded-for", List.of("203.0.113.7"))
                .containsEntry("x-forwarded-proto", List.of("https"))
                .containsEntry("x-forwarded-host", List.of("maillage.example"))
                .containsEntry("x-forwarded-port", List.of("443"))
                .doesNotContainKeys("x-forwarded-prefix", "forwarded");
    }

    @Test
    void whatBelongsToOneConnectionStaysThere() {
        ask(request -> request.header("TE", "trailers").header("Proxy-Authorization", "Basic x"));

        assertThat(arrived).doesNotContainKeys("te", "proxy-authorization", "transfer-encoding");
    }

    @Test
    void everyAnswerIsGuardedOnce() {
        part.answers((request, response) -> {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Permissions-Policy", "camera=*");
        });

        assertThat(guards(ask(UnaryOperator.identity()))).isEqualTo(guards(gateway.get("/nothing")));
        assertThat(guards(ask(UnaryOperator.identity())))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .hasEntrySatisfying(
                        "permissions-policy",
                        said -> assertThat(said)
                                .singleElement()
                                .asString()
                                .contains("camera=()", "geolocation=()", "microphone=()"));
    }

    @Test
    void aPageSaysWhatItMayLoadAndWhatIsNoPageMayLoadNothing() {
        part.answers((request, response) -> response.setHeader("Content-Security-Policy", "default-src 'self'"));
        assertThat(ask(UnaryOperator.identity()).headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");

        part.answersAsUsual();
        for (HttpResponse<String> answer :
                List.of(ask(UnaryOperator.identity()), gateway.get("/nothing"), gateway.get("/api/session"))) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void whatCameOverHttpsIsAskedForOverHttpsEverAfter() {
        assertThat(ask(request -> request.header("X-Forwarded-Proto", "https"))
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(ask(UnaryOperator.identity()).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void aCompressedAnswerPassesAsItIs() {
        part.answers((request, response) -> {
            response.setHeader("Content-Encoding", "br");
            response.setContentType("application/json");
            response.getOutputStream().write(new byte[] {1, 2, 3});
        });

        HttpResponse<byte[]> answer = gateway.ask(
                "/api/figures",
                request -> request.header("Accept-Encoding", "br, gzip"),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(answer.body()).containsExactly(1, 2, 3);
    }

    private static HttpResponse<String> ask(UnaryOperator<HttpRequest.Builder> request) {
        return gateway.ask("/api/needs/needs", request);
    }

    private static Map<String, List<String>> guards(HttpResponse<String> answer) {
        var found = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (name.matches("(?i)x-.*|referrer-policy|permissions-policy|cross-origin-.*")) {
                found.put(name, values);
            }
        });
        return found;
    }
}
