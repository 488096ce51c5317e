package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The next version of a service beside the present one, on the same topics and database, while partners go on: forward, and back.
 * One service stands for all of them; {@code -Dmaillage.releases=all} replaces each.
 */
@Order(5)
@WithInstallation
class RolloutTest {

    private static final String ONE = "needs";
    private static final List<String> ALL =
            List.of(ONE, "incubation", "funding", "thirdplaces", "impact", "partners", "gateway", "projection");
    private static final int SOME = 30;
    private static final System.Logger LOG = System.getLogger(RolloutTest.class.getName());

    private static Installation installation;
    private static City city;

    @BeforeAll
    static void meet(Installation shared) {
        installation = shared;
        city = new City(shared);
    }

    static Stream<String> services() {
        return System.getProperty("maillage.releases", "one").equals("all") ? ALL.stream() : Stream.of(ONE);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceGoesForwardAndBackWhilePartnersGoOn(String service, @TempDir Path folder) {
        var letters = DeadLetters.of(installation);
        double gaps = gaps(service);
        long uncounted = uncounted();

        switch (service) {
            case "partners" -> theDoor(folder);
            case "gateway" -> theGateway(folder);
            case "projection" -> FiguresRollout.run(installation, city, folder);
            default -> anOwner(service, folder);
        }

        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(uncounted()).isEqualTo(uncounted));
        assertThat(DeadLetters.of(installation)).isEqualTo(letters);
        assertThat(gaps(service)).isEqualTo(gaps);
        assertThat(installation.instance("projection").sum("maillage_projection_gaps_open", ""))
                .isZero();
    }

    private static void anOwner(String service, Path folder) {
        Story story = Story.all(installation.project()).stream()
                .filter(it -> it.service().equals(service))
                .findFirst()
                .orElseThrow();
        try (var rollout = new Rollout(installation, service, folder);
                var load = new Load(client(story), story, RolloutTest::gateways)) {
            var asked = rollout.mayBeDone();
            assertThat(asked.printed()).contains(story.added() + ".v1 : nouveau type", "/" + story.field());
            assertThat(asked.code()).as(asked.printed()).isZero();

            forwardAndBack(rollout, load, it -> it.sum("maillage_taken_total", service + ".statements"), () -> {});

            appliedOnce(load, story).isOfBothVersions();
        }
    }

    /** What partners may say besides, the owner has to know before the door lets it in; what the old door refuses, it can tell of. */
    private static void theDoor(Path folder) {
        ObjectNode urgent = Statements.needReported(Statements.newSubject());
        urgent.withObject("data").put("urgent", true);
        try (var rollout = new Rollout(installation, "partners", folder);
                var load = new Load(city.citizenHouse, Story.needs(), rollout::addresses)) {
            var early = rollout.mayBeDone();
            assertThat(early.code()).as(early.printed()).isOne();
            assertThat(early.printed()).contains("/urgent", "inconnu de needs 1.0.0 — le déployer d’abord");
            var asked = rollout.mayBeDone(
                    "--released", rollout.afterAnother("needs").toString());
            assertThat(asked.code()).as(asked.printed()).isZero();

            forwardAndBack(rollout, load, it -> load.acceptedAt(it.address()), () -> {
                assertThat(says(rollout.old(), urgent).status()).isEqualTo(422);
                assertThat(says(rollout.next(), urgent).status()).isEqualTo(202);
            });

            appliedOnce(load, Story.needs());
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(receiptOf(urgent)).isEqualTo("applied"));
        }
    }

    private static void theGateway(Path folder) {
        String header = "Cross-Origin-Resource-Policy";
        try (var rollout = new Rollout(installation, "gateway", folder);
                var load = new Load(city.citizenHouse, Story.needs(), rollout::addresses)) {
            assertThat(rollout.mayBeDone().code()).isZero();

            forwardAndBack(rollout, load, it -> load.acceptedAt(it.address()), () -> {
                assertThat(Client.at(rollout.old().address()).tells(header, "/"))
                        .isFalse();
                assertThat(Client.at(rollout.next().address()).tells(header, "/"))
                        .isTrue();
            });

            appliedOnce(load, Story.needs());
        }
    }

    private static void forwardAndBack(
            Rollout rollout, Load load, ToDoubleFunction<Instance> work, Runnable sideBySide) {
        load.goesOn(SOME);
        rollout.begin().awaitReady();
        assertThat(rollout.next().version()).isEqualTo(NextVersion.VERSION);
        rollout.bothWork(work);
        sideBySide.run();
        load.goesOn(SOME);
        rollout.forward();
        load.goesOn(SOME);
        rollout.back();
        rollout.bothWork(work);
        load.goesOn(SOME);
        rollout.end();
        load.goesOn(SOME);
    }

    /** Everything that was accepted is applied, and every file is told of once. */
    private static Told appliedOnce(Load load, Story story) {
        Map<String, String> filesByReceipt = load.finished();
        Client partner = client(story);
        filesByReceipt.keySet().forEach(receipt -> city.receipt(partner, receipt, "applied"));
        Set<String> files = Set.copyOf(filesByReceipt.values());
        Told told = Told.read(installation, story, files);
        told.isWhole(files);
        LOG.log(Level.INFO, told);
        return told;
    }

    private static String receiptOf(ObjectNode statement) {
        return city.citizenHouse
                .get("/receipts?source=" + statement.path("source").asString() + "&id="
                        + statement.path("id").asString())
                .text("outcome");
    }

    /** Gaps met by the services that run all the while. */
    private static double gaps(String replaced) {
        return installation.instances().values().stream()
                .filter(it -> !it.service().equals(replaced))
                .mapToDouble(it -> it.sum("maillage_gaps_total", ""))
                .sum();
    }

    /** Needs reported on the topic that the figure does not count: those of the history, and nothing else. */
    private static long uncounted() {
        Instance projection = installation.instance("projection");
        await().atMost(30, SECONDS).until(() -> projection.sum("maillage_projection_lag", "") == 0);
        return DomainEvents.read(installation, DomainEvents.NEEDS).count("need-reported", _ -> true)
                - city.needsReported();
    }

    private static Client client(Story story) {
        return Client.of(installation, story.partner());
    }

    private static List<URI> gateways() {
        return List.of(installation.gateway());
    }

    private static Client.Answer says(Instance door, ObjectNode statement) {
        return city.citizenHouse.directlyTo(door.address()).publish(statement);
    }
}
