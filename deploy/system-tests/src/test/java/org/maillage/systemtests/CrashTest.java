package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is killed, and whenever: what was accepted is applied, and counted, once. */
@Order(6)
@WithInstallation
class CrashTest {

    private static final int STATEMENTS = 500;
    private static final int BATCH = 25;
    private static final int BATCHES_BEFORE_THE_CRASH = 5;

    private static Installation installation;
    private static City city;

    @BeforeAll
    static void meet(Installation shared) {
        installation = shared;
        city = new City(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "projection", "partners", "kafka", "mongod"})
    void everyStatementIsAppliedOnceAlthoughAProcessIsKilled(String component) throws InterruptedException {
        long before = await().atMost(30, SECONDS).until(city::needsReported, it -> it >= 0);
        long countedBefore = needsReportedOnTheTopic();
        var victim = installation.process(component);
        var begun = new CountDownLatch(BATCHES_BEFORE_THE_CRASH);

        var publishing = CompletableFuture.supplyAsync(() -> publishAll(begun));
        assertThat(begun.await(30, SECONDS)).as("publishing has begun").isTrue();
        assertThat(victim.destroyForcibly()).as("%s is killed", component).isTrue();
        installation.restart(component);
        Map<String, String> filesByReceipt = publishing.join();

        assertThat(filesByReceipt).hasSize(STATEMENTS);
        await().atMost(60, SECONDS).until(() -> city.needsReported() >= before + STATEMENTS);
        filesByReceipt
                .keySet()
                .forEach(receipt -> assertThat(city.receipt(city.citizenHouse, receipt, "applied")
                                .path("eventIds"))
                        .hasSize(1));
        var events = DomainEvents.read(installation, DomainEvents.NEEDS);
        assertThat(events.ids().values()).allMatch(ids -> ids.size() == 1);
        assertThat(events.count("need-reported", Set.copyOf(filesByReceipt.values())::contains))
                .isEqualTo(STATEMENTS);
        assertThat(city.needsReported() - before)
                .isEqualTo(STATEMENTS)
                .isEqualTo(needsReportedOnTheTopic() - countedBefore);
    }

    private static long needsReportedOnTheTopic() {
        return DomainEvents.read(installation, DomainEvents.NEEDS).count("need-reported", _ -> true);
    }

    /** Publishes in batches, each as often as it takes, and gives the file that each receipt is about. */
    private static Map<String, String> publishAll(CountDownLatch begun) {
        var filesByReceipt = new HashMap<String, String>();
        for (int done = 0; done < STATEMENTS; done += BATCH) {
            List<ObjectNode> batch = IntStream.range(0, BATCH)
                    .mapToObj(_ -> Statements.needReported(Statements.newSubject()))
                    .toList();
            Client.Answer answer = await("batch after " + done)
                    .atMost(90, SECONDS)
                    .until(() -> city.citizenHouse.publish(batch), it -> it.status() == 202);
            for (JsonNode item : answer.body().path("items")) {
                filesByReceipt.put(
                        item.path("receiptId").asString(),
                        item.path("aggregateId").asString());
            }
            begun.countDown();
        }
        return filesByReceipt;
    }
}
