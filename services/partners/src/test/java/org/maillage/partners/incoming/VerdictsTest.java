package org.maillage.partners.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Verdict;

/** Verdicts as they come in. */
class VerdictsTest {

    private static final String TOPIC = "statements.verdicts.v1";
    private static final UUID RECEIPT = UUID.fromString("0199c2f4-0000-7000-8000-000000000001");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Written written = new Written();
    private final Verdicts verdicts = new Verdicts(
            "partners.verdicts",
            written,
            (_, _, cause) -> {
                throw new AssertionError(cause);
            },
            meters);

    @Test
    void everyOutcomeIsCountedFromTheStart() {
        assertThat(List.of("applied", "refused", "waiting"))
                .allSatisfy(it -> assertThat(counted(it)).isZero());
    }

    @Test
    void aVerdictIsWrittenAndCounted() {
        verdicts.take(List.of(record(0, "waiting"), record(1, "applied")));

        assertThat(written.verdicts)
                .as("of one receipt, the last one")
                .extracting(Verdict::state)
                .containsExactly(State.APPLIED);
        assertThat(counted("applied")).isEqualTo(1);
        assertThat(counted("waiting")).isZero();
    }

    private double counted(String outcome) {
        return meters.get("maillage.door.verdicts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String outcome) {
        String data = """
                {"receiptId": "%s", "outcome": "%s", "eventIds": [], "at": "2026-11-24T10:00:00Z"}""".formatted(RECEIPT, outcome);
        var envelope = new Envelope(
                "v" + offset,
                "/maillage/needs",
                "org.maillage.verdict.v1",
                null,
                Instant.parse("2026-11-24T10:00:00Z"),
                Map.of());
        var sent = CloudEvents.record(
                TOPIC, 0, RECEIPT.toString(), new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8)));
        var polled = new ConsumerRecord<>(TOPIC, 0, offset, RECEIPT.toString(), sent.value());
        sent.headers().forEach(polled.headers()::add);
        return polled;
    }

    /** A store of which only verdicts are asked. */
    private static final class Written implements ReceiptStore {

        private final List<Verdict> verdicts = new ArrayList<>();

        @Override
        public void apply(Collection<Verdict> all) {
            verdicts.addAll(all);
        }

        @Override
        public Set<UUID> insert(List<Receipt> receipts) {
            throw new UnsupportedOperationException("only verdicts are written");
        }

        @Override
        public Map<UUID, Receipt> find(Collection<UUID> ids) {
            throw new UnsupportedOperationException("only verdicts are written");
        }

        @Override
        public void markSent(Collection<UUID> ids) {
            throw new UnsupportedOperationException("only verdicts are written");
        }

        @Override
        public List<Receipt> receivedBefore(Instant limit, int atMost) {
            throw new UnsupportedOperationException("only verdicts are written");
        }
    }
}
