package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AwayTest {

    private StandIn needs;
    private StandIn others;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        needs = new StandIn("needs");
        others = new StandIn("others");
        gateway = new RunningGateway(
                part -> (part == Part.NEEDS ? needs : others).address(),
                "--maillage.gateway.silence=1s",
                "--resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1s");
    }

    @AfterEach
    void stop() {
        gateway.close();
        needs.close();
        others.close();
    }

    @Test
    void whatIsAwayIsNamed() {
        needs.stop();

        HttpResponse<String> answer = gateway.get("/api/needs/needs");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("service.unavailable", "Le recueil des besoins ne répond pas", "traceId");
        assertThat(gateway.get("/api/figures").statusCode()).isEqualTo(200);
    }

    @Test
    void itsBreakerOpensAndClosesAgainAndTheGatewayStaysReady() {
        needs.stop();
        await().untilAsserted(() -> {
            assertThat(gateway.get("/api/needs/needs").statusCode()).isEqualTo(503);
            assertThat(breakerState("needs")).contains("OPEN");
        });
        HttpResponse<String> readiness = gateway.management("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("\"state\":\"OPEN\"").endsWith("\"status\":\"UP\"}");

        needs.start();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(gateway.get("/api/needs/needs").body()).isEqualTo("needs GET /api/needs/needs 0");
            assertThat(breakerState("needs")).contains("CLOSED");
        });
    }

    @Test
    void theOthersGoOnWhileOneBreakerIsOpen() {
        needs.stop();
        await().untilAsserted(() -> {
            assertThat(gateway.get("/api/needs/needs").statusCode()).isEqualTo(503);
            assertThat(breakerState("needs")).contains("OPEN");
        });

        for (String path : List.of("/", "/api/figures", "/api/funding/grants", "/contracts", "/api/session")) {
            assertThat(gateway.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whoComesWithABrowserReadsItOnAPage() {
        needs.stop();

        HttpResponse<String> page =
                gateway.ask("/api/needs/needs?a=%22%3E", request -> request.header("Accept", "text/html,*/*;q=0.8"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "Le recueil des besoins ne répond pas", "href=\"/api/needs/needs\"");
    }

    @Test
    void eachPartHasAPatienceOfItsOwn() throws Exception {
        try (var mute = new SocketPart("");
                var before = new RunningGateway(
                        part -> part == Part.PROJECTION ? mute.address() : others.address(),
                        "--maillage.gateway.silence=1h",
                        "--maillage.gateway.silences.projection=200ms")) {
            assertThat(before.get("/api/figures").statusCode()).isEqualTo(503);
            assertThat(before.get("/api/needs/needs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anOpenBreakerLeavesThePartInPeace() throws Exception {
        try (var mute = new SocketPart("");
                var before = new RunningGateway(_ -> mute.address(), "--maillage.gateway.silence=200ms")) {
            for (int time = 0; time < 8; time++) {
                assertThat(before.get("/api/needs/needs").statusCode()).isEqualTo(503);
            }

            assertThat(mute.connections()).isEqualTo(5);
        }
    }

    @Test
    void anErrorOfThePartIsNoAbsence() {
        needs.answers((request, response) -> response.setStatus(500));

        for (int time = 0; time < 30; time++) {
            assertThat(gateway.get("/api/needs/needs").statusCode()).isEqualTo(500);
        }
        assertThat(breakerState("needs")).contains("CLOSED");
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgain() throws Exception {
        try (var mute = new SocketPart("");
                var before = new RunningGateway(_ -> mute.address(), "--maillage.gateway.silence=1s")) {
            HttpResponse<String> answer = before.ask("/events", request -> request.POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("La porte des partenaires ne répond pas");
            assertThat(mute.wasLetGoWithin(5)).isTrue();
            assertThat(mute.connections()).isEqualTo(1);
        }
    }

    /** The connections of before are all dead, but nobody has told the gateway. */
    @Test
    void aPartThatRestartedIsReachedAtOnce() {
        var together = new CyclicBarrier(3);
        needs.answers((request, response) -> meet(together));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < together.getParties(); client++) {
                clients.execute(() -> gateway.get("/api/needs/needs"));
            }
        }
        needs.stop();
        assertThat(gateway.get("/api/needs/needs").statusCode()).isEqualTo(503);
        needs.answersAsUsual();
        needs.start();

        HttpResponse<String> answer =
                gateway.ask("/api/needs/needs", request -> request.POST(BodyPublishers.ofString("{}")));

        assertThat(answer.body()).isEqualTo("needs POST /api/needs/needs 2");
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private String breakerState(String part) {
        return gateway.management("/actuator/health/readiness")
                .body()
                .replaceFirst(".*\"" + part + "\":\\{(.*?)\\}.*", "$1");
    }
}
