package org.maillage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader of the live stream that looks at many districts and tells how long each need took from its POST to the frame that
 * counts it. A district gets so few needs that the one that a frame adds is the one that was sent.
 */
final class LiveReader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data:";

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch snapshot = new CountDownLatch(1);
    private final Map<String, Long> counted = new HashMap<>();
    private final Map<String, Queue<Long>> sent = new ConcurrentHashMap<>();
    private final Times times = new Times();

    LiveReader(Installation installation, Collection<String> districts) throws IOException, InterruptedException {
        var address = installation.gateway().resolve("/api/live?territory=" + String.join(",", districts));
        var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("/api/live answers " + answer.statusCode());
        }
        districts.forEach(district -> sent.put(district, new ConcurrentLinkedQueue<>()));
        Thread.ofPlatform().name("live").daemon().start(() -> read(answer.body()));
        snapshot.await();
    }

    /** A need in that district should have been sent at this moment. */
    void expect(String district, long nanos) {
        sent.getOrDefault(district, new ConcurrentLinkedQueue<>()).add(nanos);
    }

    /** How many of those expected are not counted yet. */
    int missing() {
        return sent.values().stream().mapToInt(Queue::size).sum();
    }

    /** From expected to counted. */
    Times times() {
        return times;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> {
                long now = System.nanoTime();
                JSON.readTree(line.substring(DATA.length())).path("cells").forEach(cell -> take(cell, now));
                snapshot.countDown();
            });
        } catch (UncheckedIOException end) {
            // closed here or there: what was not counted by then shows as missing
            snapshot.countDown();
        }
    }

    private void take(JsonNode cell, long now) {
        if (!cell.path("figure").asString().equals("retours-habitants")) {
            return;
        }
        String district = cell.path("territory").asString();
        long reported = cell.path("of").path("denominator").asLong(0);
        Long before = counted.put(district, reported);
        Queue<Long> waiting = sent.getOrDefault(district, new ConcurrentLinkedQueue<>());
        for (long more = reported - (before == null ? 0 : before); more > 0 && !waiting.isEmpty(); more--) {
            times.between(waiting.remove(), now);
        }
    }
}
