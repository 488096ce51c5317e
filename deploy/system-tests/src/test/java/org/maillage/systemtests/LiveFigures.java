package org.maillage.systemtests;

import java.io.IOException;
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

/** A reader of {@code /api/live}, as a page is one: it knows what the stream has told so far about the whole city. */
final class LiveFigures implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Map<String, JsonNode> cells = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> lines;

    private LiveFigures(URI gateway) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/live")).build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError("/api/live answers " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofVirtual().name("live").start(this::read);
    }

    static LiveFigures of(Installation installation) {
        try {
            return new LiveFigures(installation.gateway());
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

    @Override
    public void close() {
        http.shutdownNow();
    }

    private long integer(String figure, String part) {
        JsonNode cell = cells.get(figure);
        return cell == null ? -1 : cell.path("of").path(part).asLong();
    }

    private void read() {
        var event = new String[] {""};
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                event[0] = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
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
