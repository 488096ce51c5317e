package org.maillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A partner's system that publishes through the gateway. */
final class DoorClient implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI events;
    private final String token;

    DoorClient(Installation installation) {
        events = installation.gateway().resolve("/events");
        token = installation.token(Statements.PARTNER);
    }

    /** Publishes one statement. */
    void publish(String statement) throws IOException, InterruptedException {
        post("application/cloudevents+json", statement);
    }

    /** Publishes a batch. */
    void publishBatch(String batch) throws IOException, InterruptedException {
        post("application/cloudevents-batch+json", batch);
    }

    private void post(String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(events)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new IllegalStateException("the door answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
