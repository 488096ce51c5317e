package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.statements.Contracts;

class ToldStatementsTest {

    private static final String TOPIC = "statements.needs.v1";
    private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");
    private static final String NEED_REPORTED = "org.maillage.statement.need-reported.v1";

    private final UUID file = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final ReceiptStore kept = mock(ReceiptStore.class);
    private final ToldStatements told = new ToldStatements(Contracts.load(), kept);

    @Test
    void aStatementGetsItsReceiptBackAndAMarkBetweenStatementsGetsNone() {
        var extensions = Map.of(
                Extension.RECEIPT_ID,
                id.toString(),
                Extension.PARTNER_ID,
                "citoyennete",
                "recordedtime",
                NOON.toString());

        told.take(List.of(
                record(NEED_REPORTED, extensions),
                record(Takeovers.TYPE, Map.of("recordedtime", NOON.toString())),
                record(NEED_REPORTED, extensions)));

        verify(kept)
                .insert(List.of(new Receipt(
                        id,
                        "citoyennete",
                        "/partenaires/citoyennete/essais",
                        "42",
                        NEED_REPORTED,
                        "need",
                        file,
                        TOPIC,
                        Receipt.HASH_LOST,
                        NOON,
                        null,
                        State.SENT,
                        null,
                        null)));
    }

    @Test
    void itReadsEveryTopicOfStatements() {
        assertThat(told.topics())
                .containsExactlyInAnyOrder(
                        TOPIC,
                        "statements.incubation.v1",
                        "statements.funding.v1",
                        "statements.thirdplaces.v1",
                        "statements.impact.v1");
        assertThat(told.isKeptForEver()).isFalse();
    }

    private ConsumerRecord<String, byte[]> record(String type, Map<String, String> extensions) {
        var envelope = new Envelope("42", "/partenaires/citoyennete/essais", type, "2026-42", NOON, extensions);
        var sent = CloudEvents.record(
                TOPIC, 0, file.toString(), new WireEvent(envelope, "{}".getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
    }
}
