package org.maillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rebuild of all figures beside those that are read, from its request to its proof, with everything running. A million events,
 * unless the variable {@code MAILLAGE_REBUILD_EVENTS} says how many.
 */
final class RebuildStage implements Stage {

    private static final String EVENTS = "MAILLAGE_REBUILD_EVENTS";
    private static final int USUALLY = 1_000_000;
    private static final int NEEDS_AT_ONCE = 20_000;
    private static final String ADMINISTRATOR = "administration";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int GOOD = 300;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Figure> measure(Surroundings all) throws IOException, InterruptedException {
        fill(all);
        long events = all.broker().size(DomainEvents.TOPIC);
        try (var http = HttpClient.newHttpClient()) {
            var rebuilds = new Rebuilds(http, all.installation());
            var building = Spending.of(all.installation());
            int id = rebuilds.begin();
            rebuilds.await(id, "PROVING");
            var built = building.end();
            var proving = Spending.of(all.installation());
            var proof = rebuilds.await(id, "DISCARDED").path("proof");
            var proved = proving.end();
            require(proof);
            var figures = new ArrayList<Figure>();
            figures.add(Figure.rate(
                    "rebuild beside what is read",
                    events,
                    "events",
                    null,
                    built,
                    "works all of its time, as no event comes in"));
            figures.add(Figure.rate("proof of the rebuild", events, "events", null, proved, told(proof)));
            return figures;
        }
    }

    private static void fill(Surroundings all) throws InterruptedException {
        String wanted = System.getenv(EVENTS);
        int needs = (wanted == null ? USUALLY : Integer.parseInt(wanted)) / DomainEvents.PER_NEED;
        var made = new DomainEvents(Territories.load());
        for (int sent = 0; sent < needs; sent += NEEDS_AT_ONCE) {
            all.broker().send(made.of(Math.min(NEEDS_AT_ONCE, needs - sent)));
            all.awaitProjection();
        }
    }

    private static void require(JsonNode proof) {
        if (!proof.path("verdict").asString().equals("EQUAL")) {
            throw new IllegalStateException("not equal: " + proof);
        }
    }

    private static String told(JsonNode proof) {
        return "%,d cells equal, digest %s"
                .formatted(
                        proof.path("cells").asLong(),
                        proof.at("/candidate/digest").asString());
    }

    /** The projection's rebuilds, through the gateway, as an administrator. */
    private record Rebuilds(HttpClient http, Installation installation) {

        int begin() throws IOException, InterruptedException {
            return ask(request("?proveOnly=true").POST(BodyPublishers.noBody()))
                    .path("id")
                    .asInt();
        }

        /** A rebuild that only proves, once it has come to a state or beyond. */
        JsonNode await(int id, String state) throws IOException, InterruptedException {
            var states = List.of("BUILDING", "PROVING", "PROVED", "DISCARDED");
            while (true) {
                var rebuild = ask(request("/" + id).GET());
                if (states.indexOf(rebuild.path("state").asString()) >= states.indexOf(state)) {
                    return rebuild;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            }
        }

        private HttpRequest.Builder request(String rest) {
            return HttpRequest.newBuilder(URI.create(installation.gateway() + "/api/rebuilds" + rest));
        }

        private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
            String token = installation.token(ADMINISTRATOR);
            var answer =
                    http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= GOOD) {
                throw new IllegalStateException("the projection answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
