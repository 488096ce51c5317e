package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.systemtests.Statements.needReported;
import static org.maillage.systemtests.Statements.newSubject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The city is ended with Ctrl-C, and all its databases are lost and put back from a backup, after which partners had gone on; the
 * topics are still there.
 */
@Order(2)
class RestoreTest {

    private static final String[] COMPONENTS = {
        "funding",
        "gateway",
        "impact",
        "incubation",
        "issuer",
        "kafka",
        "mongod",
        "needs",
        "partners",
        "projection",
        "thirdplaces"
    };

    private static Process launcher;
    private static Installation installation;

    @BeforeAll
    static void meet() {
        launcher = History.inOrder().launcher();
        installation = History.inOrder().installation();
    }

    /** As nobody looks at the city after this. */
    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void whatWasEstablishedSinceTheBackupIsTakenFromTheTopicsAndNothingTwice(@TempDir Path folder)
            throws IOException, InterruptedException {
        City city = new City(installation);
        String known = newSubject();
        reported(city, needReported(known));
        Path backup = folder.resolve("backup");
        installation.backUp(backup);

        city.receipt(city.fabrique, qualified(city, known, 1), "applied");
        String refused = qualified(city, known, 2);
        city.receipt(city.fabrique, refused, "refused");
        ObjectNode since = needReported(newSubject());
        JsonNode receipt = reported(city, since);
        String nobodyKnows = newSubject();
        String waiting = city.published(Statements.needAcknowledged(nobodyKnows));
        city.receipt(city.citizenHouse, waiting, "waiting");
        var established = established();
        long counted = counted(city, receipt);
        var figures = city.allFigures();

        interrupted();
        installation.restoreDatabases(backup);
        installation.up();

        assertThat(installation.processes()).containsOnlyKeys(COMPONENTS);
        await().atMost(60, SECONDS).until(() -> city.needsReported() == counted);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(city.allFigures()).isEqualTo(figures));
        assertThat(city.receipt(city.citizenHouse, receipt.path("receiptId").asString(), "applied")
                        .path("eventIds"))
                .isEqualTo(receipt.path("eventIds"));
        city.receipt(city.fabrique, refused, "refused");
        city.receipt(city.citizenHouse, waiting, "waiting");
        assertThat(city.published(since)).isEqualTo(receipt.path("receiptId").asString());
        assertThat(established()).isEqualTo(established);

        reported(city, needReported(nobodyKnows));
        city.receipt(city.citizenHouse, waiting, "applied");
        assertThat(DomainEvents.read(installation, DomainEvents.NEEDS).ids().values())
                .allMatch(ids -> ids.size() == 1);
        assertThat(installation.prove()).contains("dont 0 en écart");
        installation.down();
    }

    private static void interrupted() throws IOException, InterruptedException {
        var running = installation.processes();
        assertThat(running).containsOnlyKeys(COMPONENTS);

        new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid()))
                .start()
                .waitFor();

        assertThat(launcher.waitFor(1, MINUTES)).as("the launcher ends").isTrue();
        Installation.assertEnded(running.values());
        assertThat(installation.processes()).isEmpty();
    }

    /** By topic and place, the ids of what was told there: more than one would be two facts in one place. */
    private static Map<String, Map<DomainEvents.Place, Set<String>>> established() {
        return Dossiers.TOPICS.stream()
                .collect(toMap(
                        Function.identity(),
                        topic -> DomainEvents.read(installation, topic).ids()));
    }

    private static JsonNode reported(City city, ObjectNode statement) {
        return city.receipt(city.citizenHouse, city.published(statement), "applied");
    }

    private static String qualified(City city, String subject, int number) {
        return City.accepted(city.fabrique.publish(Statements.needQualified(subject, number)));
    }

    /** Needs counted, once this one is among them. */
    private static long counted(City city, JsonNode receipt) {
        String id = receipt.path("receiptId").asString();
        await().atMost(30, SECONDS)
                .until(() -> city.agent
                        .get("/api/figures/besoins-signales/provenance?territory=TOUS&from=2026-07-01")
                        .body()
                        .toString()
                        .contains(id));
        return city.needsReported();
    }
}
