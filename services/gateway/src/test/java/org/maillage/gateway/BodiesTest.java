package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodiesTest {

    private static final int MEBIBYTE = 1024 * 1024;

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

    @AfterEach
    void back() {
        part.answersAsUsual();
    }

    @Test
    void theLargestBatchPasses() {
        long bytes = 64L * 1024 * 1000;

        assertThat(post(zeros(bytes)).body()).isEqualTo("part POST /events " + bytes);
    }

    @Test
    void aBodyOfUnsaidLengthPasses() {
        var unsaid = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * MEBIBYTE]));

        assertThat(post(unsaid).body()).isEqualTo("part POST /events " + 3 * MEBIBYTE);
    }

    @Test
    void aBodyIsHandedOnWhileItComes() throws Exception {
        var begun = new CountDownLatch(1);
        part.answers((request, response) -> {
            request.getInputStream().readNBytes(MEBIBYTE);
            begun.countDown();
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
        var client = new PipedOutputStream();
        var piped = new PipedInputStream(client, MEBIBYTE);

        var answer = CompletableFuture.supplyAsync(() -> post(BodyPublishers.ofInputStream(() -> piped)));
        client.write(new byte[2 * MEBIBYTE]);
        client.flush();

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        client.close();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
        int before = part.asked();

        assertTooLarge(post(zeros(81L * MEBIBYTE)));
        assertThat(part.asked()).isEqualTo(before);
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() {
        assertTooLarge(post(BodyPublishers.ofInputStream(() -> new Zeros(81L * MEBIBYTE))));
    }

    @Test
    void aFormIsNotLookedInto() {
        String parted = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--";
        HttpResponse<String> form = gateway.ask(
                "/imports?dryRun=true",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=1&b=%C3%A9")));
        HttpResponse<String> parts = gateway.ask(
                "/imports?dryRun=true",
                request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--")));

        assertThat(form.body()).isEqualTo("part POST /imports?dryRun=true 12");
        assertThat(parts.body()).isEqualTo("part POST /imports?dryRun=true " + parted.length());
    }

    @Test
    void aRefusalBeforeTheBodysEndReachesTheClient() {
        part.answers((request, response) -> response.setStatus(401));

        assertThat(post(zeros(40L * MEBIBYTE)).statusCode()).isEqualTo(401);
    }

    @Test
    void aClientThatBreaksOffSaysNothingAboutThePart() throws IOException {
        for (int client = 0; client < 10; client++) {
            try (var connection = new Socket("localhost", gateway.port())) {
                connection.getOutputStream().write("""
                        POST /events HTTP/1.1\r
                        Host: localhost\r
                        Content-Length: 1000\r
                        \r
                        only this""".getBytes(StandardCharsets.US_ASCII));
            }
        }

        await().untilAsserted(() -> assertThat(
                        gateway.management("/actuator/prometheus").body())
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"400\",uri=\"/events\"} 10"));
        assertThat(post(zeros(10)).body()).isEqualTo("part POST /events 10");
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).contains("request.too-large", "80 Mio");
    }

    private static HttpResponse<String> post(BodyPublisher body) {
        return gateway.ask("/events", request -> request.POST(body));
    }

    private static BodyPublisher zeros(long bytes) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(bytes)), bytes);
    }

    /** So many bytes, held nowhere. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }
    }
}
