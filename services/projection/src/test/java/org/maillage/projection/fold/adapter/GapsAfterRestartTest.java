package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.incoming.EventReader;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** A fact that is missing stays an alert whoever restarts, until it has come. */
@WithBackends
class GapsAfterRestartTest {

    private static final TopicPartition NEEDS = new TopicPartition("needs.need.events.v1", 3);
    private static final FoldProperties AT_ONCE =
            new FoldProperties(1, Duration.ZERO, Duration.ZERO, 5_000, 200_000, 300_000);

    @AutoClose
    private final MongoClient client;

    private final MongoDatabase database;
    private final UUID file = UUID.randomUUID();
    private long offset;

    GapsAfterRestartTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("gaps-test"));
        database = client.getDatabase("gaps-test");
        database.drop();
        new MongoJournal(database, 1).prepare();
    }

    @Test
    void itStandsThoughNothingComesAndEndsWithTheMissingOne() {
        var first = new Running();
        first.takes(event(1), event(3));
        assertThat(first.openGaps()).isEqualTo(1);
        first.ends();

        var second = new Running();
        second.steps();
        assertThat(second.openGaps()).as("after a restart").isEqualTo(1);
        second.takes(event(2), event(3));
        assertThat(second.openGaps()).as("once both have come").isZero();
        second.ends();

        var third = new Running();
        third.steps();
        assertThat(third.openGaps()).as("after another one").isZero();
    }

    @Test
    void oneThatWasClosedBeforeItWasForgottenIsNone() {
        var first = new Running();
        first.takes(event(1), event(3));
        var gaps = new MongoGaps(database, 1);
        var left = gaps.of(List.of(Entries.PARTITION));
        first.takes(event(2), event(3));
        first.ends();
        gaps.keep(left);

        var second = new Running();
        second.steps();

        assertThat(second.openGaps()).isZero();
    }

    private ConsumerRecord<String, byte[]> event(long sequence) {
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "/needs",
                "org.maillage.needs.need-reported.v1",
                file.toString(),
                Instant.now(),
                Map.of(Extension.SEQUENCE, Long.toString(sequence)));
        var sent = CloudEvents.record(
                NEEDS.topic(),
                NEEDS.partition(),
                file.toString(),
                new WireEvent(envelope, "{}".getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                NEEDS.topic(),
                NEEDS.partition(),
                offset++,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                file.toString(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** A member from its start to its end. */
    private final class Running {

        private final MockConsumer<String, byte[]> consumer =
                new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final FoldSession session;

        Running() {
            var metrics = new FoldMetrics(meters, 1);
            var journal = new MongoJournal(database, 1);
            session = new FoldSession(
                    0,
                    consumer,
                    new Fold(journal, new MongoCells(database, 1), Map.of()),
                    new EventReader(new Figures(List.of()), Map.of()),
                    new MongoProgress(database, 1),
                    new MongoGaps(database, 1),
                    new DeadRecords(
                            (_, _, cause) -> {
                                throw new AssertionError(cause);
                            },
                            "projection.figures",
                            Set.of()),
                    () -> metrics,
                    new FoldSpans("projection.figures", () -> MessageSpans.NONE, Clock.systemUTC()),
                    _ -> {},
                    new Cadence(AT_ONCE),
                    Clock.systemUTC());
            consumer.subscribe(Set.of(NEEDS.topic()), session);
            consumer.updateBeginningOffsets(Map.of(NEEDS, 0L));
            consumer.rebalance(Set.of(NEEDS));
            consumer.seek(NEEDS, offset);
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        final void takes(ConsumerRecord<String, byte[]>... records) {
            for (ConsumerRecord<String, byte[]> record : records) {
                consumer.addRecord(record);
            }
            await().until(() -> {
                steps();
                return committed() == offset;
            });
        }

        void steps() {
            session.step(() -> {});
        }

        void ends() {
            session.finish();
            consumer.close();
        }

        double openGaps() {
            return meters.get("maillage.projection.gaps.open").gauge().value();
        }

        private long committed() {
            OffsetAndMetadata committed = consumer.committed(Set.of(NEEDS)).get(NEEDS);
            return committed == null ? -1 : committed.offset();
        }
    }
}
