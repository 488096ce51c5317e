package org.maillage.partners;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the door as partners and staff do. */
public final class DoorClient {

    /** Structured mode. */
    public static final String STRUCTURED = "application/cloudevents+json";
    /** Batch mode. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /** Speaks to the door on this port. */
    public DoorClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Registers a partner with every statement type. */
    public DoorClient register(String id, boolean reprise) {
        var body = JSON.createObjectNode().put("name", "Partenaire " + id).put("reprise", reprise);
        body.putArray("sourcePrefixes").add("/partenaires/" + id);
        var types = body.putArray("types");
        Golden.CONTRACTS.statements().forEach(it -> types.add(it.type()));
        command("PUT", "/api/partners/partners/" + id, Golden.text(body));
        return this;
    }

    /** Publishes one in structured mode. */
    public Answer publish(String partner, JsonNode event) {
        return post(partner, STRUCTURED, Golden.text(event));
    }

    /** Publishes a batch. */
    public Answer publish(String partner, List<ObjectNode> events) {
        return post(partner, BATCH, Golden.text(JSON.createArrayNode().addAll(events)));
    }

    /** Posts any body to the door. */
    public Answer post(String partner, String contentType, String body) {
        return post(partner, Map.of("Content-Type", contentType), body);
    }

    /** Posts any body with any headers to the door. */
    public Answer post(String partner, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + "/events"))
                .header("Authorization", "Bearer " + Tokens.partner(partner))
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Posts a batch without saying how long it is. */
    public Answer stream(String partner, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(address + "/events"))
                .header("Authorization", "Bearer " + Tokens.partner(partner))
                .header("Content-Type", BATCH)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    /** Sends a command as an administrator. */
    public Answer command(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + Tokens.staff("administrator"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Reads as the holder of a token, or as anyone. */
    public Answer get(String path, String... token) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        Arrays.stream(token).forEach(it -> request.header("Authorization", "Bearer " + it));
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response, body.isEmpty() ? JSON.nullNode() : JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was answered. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** A text at the top of the body; empty when it is not there. */
        public String text(String name) {
            return body.path(name).asString("");
        }

        /** The verdict on one statement of a batch. */
        public JsonNode item(int index) {
            return body.path("items").path(index);
        }
    }
}
