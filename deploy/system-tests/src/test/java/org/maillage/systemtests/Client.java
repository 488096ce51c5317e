package org.maillage.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner or a member of staff, speaking with the gateway under its own token. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JsonMapper json = new JsonMapper();
    private final URI gateway;
    private final @Nullable String token;
    private final @Nullable String traceParent;

    private Client(URI gateway, @Nullable String token, @Nullable String traceParent) {
        this.gateway = gateway;
        this.token = token;
        this.traceParent = traceParent;
    }

    static Client of(Installation installation, String name) {
        return new Client(installation.gateway(), installation.token(name), null);
    }

    static Client anonymous(Installation installation) {
        return new Client(installation.gateway(), null, null);
    }

    /** Whoever asks at another address than the gateway's. */
    static Client at(URI address) {
        return new Client(address, null, null);
    }

    /** The same, speaking with one process instead of the gateway. */
    Client directlyTo(URI address) {
        return new Client(address, token, traceParent);
    }

    /** The same, speaking within a W3C trace context. */
    Client within(String context) {
        return new Client(gateway, token, context);
    }

    /** What was answered; the body is missing where it was not JSON. */
    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer publish(JsonNode statement) {
        return send("POST", "/events", "application/cloudevents+json", statement);
    }

    Answer publish(Collection<? extends JsonNode> batch) {
        JsonNode statements = json.createArrayNode().addAll(batch);
        return send("POST", "/events", "application/cloudevents-batch+json", statements);
    }

    JsonNode receipt(String receiptId) {
        Answer answer = get("/receipts/" + receiptId);
        if (answer.status() != 200) {
            throw new AssertionError("receipt " + receiptId + ": " + answer);
        }
        return answer.body();
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    Answer post(String path, JsonNode body) {
        return send("POST", path, "application/json", body);
    }

    private Answer send(String method, String path, String type, JsonNode body) {
        var request = HttpRequest.newBuilder()
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .header("Content-Type", type);
        return send(request, path);
    }

    /** What is told there that is no JSON; empty without answer. */
    String text(String path) {
        return sent(HttpRequest.newBuilder().GET(), path)
                .map(HttpResponse::body)
                .orElse("");
    }

    /** Whether an answer has a header. */
    boolean tells(String header, String path) {
        return sent(HttpRequest.newBuilder().GET(), path)
                .flatMap(answer -> answer.headers().firstValue(header))
                .isPresent();
    }

    private Answer send(HttpRequest.Builder request, String path) {
        return sent(request, path).map(this::read).orElseGet(() -> new Answer(0, json.missingNode()));
    }

    private Answer read(HttpResponse<String> answer) {
        boolean isJson = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(answer.statusCode(), isJson ? json.readTree(answer.body()) : json.missingNode());
    }

    private Optional<HttpResponse<String>> sent(HttpRequest.Builder request, String path) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (traceParent != null) {
            request.header("traceparent", traceParent);
        }
        try {
            return Optional.of(HTTP.send(
                    request.uri(gateway.resolve(path)).timeout(PATIENCE).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
