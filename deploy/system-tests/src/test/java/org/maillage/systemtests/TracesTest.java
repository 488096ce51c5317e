package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.systemtests.Statements.needReported;
import static org.maillage.systemtests.Statements.newSubject;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.maillage.systemtests.Collector.Span;
import tools.jackson.databind.JsonNode;

/** What an operator sees in any backend that takes OTLP: all that became of one request, as one trace. */
@Order(5)
@WithInstallation
class TracesTest {

    private static final List<String> WAY = List.of(
            "gateway: http post /events",
            "partners: http post /events",
            "partners: send statements.needs.v1",
            "needs: process statements.needs.v1",
            "needs: decide need",
            "needs: send needs.need.events.v1",
            "needs: send statements.verdicts.v1",
            "partners: process statements.verdicts.v1",
            "projection: process needs.need.events.v1",
            "projection: flush",
            "projection: tell readers");

    private static Installation installation;
    private static City city;

    @BeforeAll
    static void connect(Installation shared) {
        installation = shared;
        city = new City(shared);
    }

    @Test
    void oneTraceLeadsFromThePostToTheReadersOfTheBoard() {
        String trace = sampledTrace();
        JsonNode receipt;
        try (var _ = LiveFigures.of(installation)) {
            receipt = city.receipt(city.citizenHouse, published(trace, "00"), "applied");
            await().atMost(20, SECONDS)
                    .untilAsserted(
                            () -> assertThat(spans(trace)).extracting(Span::hop).containsAll(WAY));
        }

        assertThat(receipt.path("traceId").asString("")).as("on the receipt").isEqualTo(trace);
        Span decided = only(trace, "needs: decide need");
        assertThat(decided.attributes())
                .containsEntry("maillage.outcome", "applied")
                .containsEntry(
                        "maillage.causation.id", receipt.path("receiptId").asString());
        assertThat(above(decided).hop()).isEqualTo("needs: process statements.needs.v1");
        assertThat(above(above(decided)).hop()).isEqualTo("partners: http post /events");
        Span counted = only(trace, "projection: process needs.need.events.v1");
        assertThat(above(counted)).isEqualTo(decided);
        assertThat(above(only(trace, "needs: send needs.need.events.v1"))).isEqualTo(decided);
        assertThat(above(only(trace, "projection: flush"))).isEqualTo(counted);
        assertThat(above(only(trace, "projection: tell readers"))).isEqualTo(counted);
    }

    @Test
    void whoAsksDoesNotDecideWhatIsSampled() {
        String trace = "ffffffffffffffff7fffffff"
                + "%08x".formatted(ThreadLocalRandom.current().nextInt());

        city.receipt(city.citizenHouse, published(trace, "01"), "applied");
        String next = sampledTrace();
        city.receipt(city.citizenHouse, published(next, "00"), "applied");

        await().atMost(20, SECONDS)
                .until(() -> spans(next).stream().anyMatch(it -> it.hop().equals("projection: flush")));
        assertThat(spans(trace)).isEmpty();
    }

    /** As the gateway decides by the second half of the id: one that begins with so many zeros is sampled at any rate. */
    private static String sampledTrace() {
        return "%016x00000000%08x"
                .formatted(
                        ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                        ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
    }

    private static String published(String trace, String flags) {
        String traceParent = "00-" + trace + "-00f067aa0ba902b7-" + flags;
        return City.accepted(city.citizenHouse.within(traceParent).publish(needReported(newSubject())));
    }

    private static List<Span> spans(String trace) {
        return installation.collector().trace(trace);
    }

    private static Span only(String trace, String hop) {
        var found = spans(trace).stream().filter(it -> it.hop().equals(hop)).toList();
        assertThat(found).as(hop).hasSize(1);
        return found.getFirst();
    }

    private static Span above(Span span) {
        return spans(span.trace()).stream()
                .filter(it -> it.id().equals(span.parent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing above " + span));
    }
}
