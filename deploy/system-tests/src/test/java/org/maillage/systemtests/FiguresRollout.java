package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure counts something else in the next version of the projection. That version builds its own generation of the figures beside
 * the one that people read, which the old version keeps up meanwhile, and is ready as soon as people read its own; going back is
 * the same the other way round. People read the one or the other whole, and up to date, at any moment.
 */
final class FiguresRollout {

    private static final String FIGURE = "besoins-signales";
    private static final OffsetDateTime AFTER_THE_HISTORY = OffsetDateTime.parse("2026-07-01T00:00:00+02:00");
    private static final int SOME = 30;
    private static final JsonMapper JSON = new JsonMapper();

    private final Installation installation;
    private final Rollout rollout;
    private final Client administration;

    private FiguresRollout(Installation installation, Rollout rollout) {
        this.installation = installation;
        this.rollout = rollout;
        this.administration = Client.of(installation, "administration");
    }

    static void run(Installation installation, City city, Path folder) {
        try (var rollout = new Rollout(installation, "projection", folder)) {
            var asked = rollout.mayBeDone();
            assertThat(asked.code()).as(asked.printed()).isZero();
            assertThat(asked.printed()).contains("indicateur " + FIGURE + " : version 2 — à reconstruire ensuite");

            var figures = new FiguresRollout(installation, rollout);
            int generation = figures.forward(city);
            figures.back(city, generation);
        }
    }

    private int forward(City city) {
        try (var load = load(city)) {
            load.goesOn(SOME);
            Client atNext = administration.directlyTo(rollout.begin().address());
            await().atMost(90, SECONDS).until(() -> atNext.get("/api/rebuilds").status() == 200);
            assertThat(rollout.next().isReady())
                    .as("with figures that nobody has built")
                    .isFalse();

            int generation = built(atNext);
            assertThat(rollout.old().isReady()).as("what people read meanwhile").isTrue();
            assertThat(atNext.post("/api/rebuilds/" + generation + "/switch", JSON.createObjectNode())
                            .status())
                    .isEqualTo(200);
            rollout.next().awaitReady();
            rollout.forward();
            load.goesOn(SOME);
            load.finished();
            assertCountsAllButAgents(rollout.next());
            return generation;
        }
    }

    private void back(City city, int generation) {
        try (var load = load(city)) {
            load.goesOn(SOME);
            rollout.back();
            Client atOld = administration.directlyTo(rollout.old().address());
            String asked = "/api/rebuilds/" + generation + "/back";
            await().atMost(2, MINUTES)
                    .until(() -> atOld.post(asked, JSON.createObjectNode()).status() == 200);
            rollout.old().awaitReady();
            await().atMost(30, SECONDS).until(() -> !rollout.next().isReady());
            load.goesOn(SOME);
            rollout.end();
            load.goesOn(SOME);
            Map<String, String> receipts = load.finished();
            receipts.keySet().forEach(receipt -> city.receipt(city.citizenHouse, receipt, "applied"));
        }
        assertThat(administration
                        .post("/api/rebuilds/" + generation + "/discard", JSON.createObjectNode())
                        .status())
                .isEqualTo(200);
    }

    private Load load(City city) {
        return new Load(city.citizenHouse, Story.needs(), () -> List.of(installation.gateway()));
    }

    /** The number of a generation that was built and proved: all differences are those of the figure. */
    private static int built(Client atNext) {
        int generation = atNext.post("/api/rebuilds", JSON.createObjectNode())
                .body()
                .path("id")
                .asInt();
        JsonNode proof = await("the proof")
                .atMost(2, MINUTES)
                .until(
                        () -> atNext.get("/api/rebuilds/" + generation).body().path("proof"),
                        it -> !it.path("verdict").isMissingNode());
        assertThat(proof.path("verdict").asString()).as(proof.toString()).isEqualTo("EXPLAINED");
        assertThat(proof.path("redefined").findValuesAsString("figure")).containsExactly(FIGURE);
        return generation;
    }

    /** That people read there what the topic says. */
    private void assertCountsAllButAgents(Instance instance) {
        long expected = DomainEvents.read(installation, DomainEvents.NEEDS).events().stream()
                .filter(event -> event.name().equals("need-reported"))
                .filter(event -> !OffsetDateTime.parse(event.time()).isBefore(AFTER_THE_HISTORY))
                .filter(event -> isReadableAndOfNoAgent(event.data()))
                .map(DomainEvents.Event::place)
                .distinct()
                .count();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(figure(instance.address())).isEqualTo(expected));
    }

    private static long figure(URI address) {
        return Client.at(address)
                .get("/api/figures/" + FIGURE + "?from=2026-07-01")
                .body()
                .path("cells")
                .path(0)
                .path("value")
                .asLong(0);
    }

    private static boolean isReadableAndOfNoAgent(byte[] data) {
        try {
            return !JSON.readTree(data).path("sensorKind").asString("").equals("AGENT");
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
