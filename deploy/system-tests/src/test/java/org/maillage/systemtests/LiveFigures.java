package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of {@code /api/live}, as a page is one: it knows what the stream has told so far about the whole or a district. */
final class LiveFigures implements AutoCloseable {

    private static final int SHOWN = 300;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, JsonNode> cells = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private volatile boolean closed;
    private volatile String heard = "nothing";
    private volatile long heardAtNanos = System.nanoTime();

    private LiveFigures(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError("/api/live answers " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofVirtual().name("live").start(this::read);
    }

    /** Of the whole. */
    static LiveFigures of(Installation installation) {
        return at(installation.gateway().resolve("/api/live"));
    }

    /** Of one district of the zoning of 2024. */
    static LiveFigures of(Installation installation, String district) {
        return at(installation.gateway().resolve("/api/live?territory=" + district));
    }

    private static LiveFigures at(URI address) {
        try {
            return new LiveFigures(address);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Needs reported so far, from which « retours aux habitants » is read; −1 before the first snapshot. */
    long needsReported() {
        return integer("retours-habitants", "denominator");
    }

    /** Needs acknowledged within thirty days, of which the same figure is read; −1 before the first snapshot. */
    long acknowledgedInTime() {
        return integer("retours-habitants", "numerator");
    }

    /** How many messages have told a change of a number. */
    int changes() {
        return changes.get();
    }

    /** What it has heard, for whoever waited in vain. */
    @Override
    public String toString() {
        long millis = (System.nanoTime() - heardAtNanos) / 1_000_000;
        return "a live stream that told " + changes + " changes, the last message " + millis + " ms ago: " + heard;
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }

    private long integer(String figure, String part) {
        JsonNode cell = cells.get(figure);
        return cell == null ? -1 : cell.path("of").path(part).asLong();
    }

    /** Until the stream ends, or it is closed: whoever waits for anything then is not to be told of it as of a failure. */
    private void read() {
        try {
            readLines();
        } catch (UncheckedIOException ended) {
            if (!closed) {
                throw ended;
            }
        }
    }

    private void readLines() {
        var event = new String[] {""};
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                event[0] = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                heardAtNanos = System.nanoTime();
                heard = event[0] + line.substring(0, Math.min(line.length(), SHOWN));
                take(event[0], json.readTree(line.substring("data:".length())));
            }
        });
    }

    private void take(String event, JsonNode message) {
        message.path("cells").forEach(cell -> cells.put(cell.path("figure").asString(), cell));
        if (event.equals("change")) {
            changes.incrementAndGet();
        }
    }
}
