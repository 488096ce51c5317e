package org.maillage.eventing.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.RecordHeaders;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/** Takes in statements for the kinds of aggregate that share a topic, and the control records between them. */
public final class StatementConsumer implements BatchConsumer {

    private final String group;
    private final List<Lane<?>> lanes;
    private final DeadLetters deadLetters;
    private final Takeovers takeovers;
    private final Progress progress;
    private final Clock clock;

    /**
     * @param group consumer group, {@code <service>.statements}
     * @param lanes one per kind of aggregate
     */
    public StatementConsumer(
            String group,
            List<Lane<?>> lanes,
            DeadLetters deadLetters,
            Takeovers takeovers,
            Progress progress,
            Clock clock) {
        this.group = group;
        this.lanes = List.copyOf(lanes);
        this.deadLetters = deadLetters;
        this.takeovers = takeovers;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var batches = new Batches(lanes);
        var until = new HashMap<TopicPartition, Optional<Instant>>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (Mark.isControl(record)) {
                batches.handle();
                note(record, until);
            } else {
                moveOn(until);
                add(record, batches);
            }
        }
        moveOn(until);
        batches.handle();
        records.forEach(it -> progress.taken(partition(it), it.offset(), recorded(it)));
    }

    private void moveOn(Map<TopicPartition, Optional<Instant>> until) {
        if (!until.isEmpty()) {
            takeovers.set(until);
            until.clear();
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, Map<TopicPartition, Optional<Instant>> until) {
        try {
            until.put(partition(record), TakeoverFormat.until(CloudEvents.read(record)));
        } catch (UnreadableRecordException e) {
            deadLetters.keep(group, record, e);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record, Batches batches) {
        try {
            WireEvent event = CloudEvents.read(record);
            UUID target = UUID.fromString(Objects.requireNonNullElse(record.key(), ""));
            String receipt = event.envelope()
                    .extension(Extension.RECEIPT_ID)
                    .orElseThrow(() -> new IllegalArgumentException("no receipt"));
            Instant now = takeovers.until(partition(record)).orElseGet(clock::instant);
            batches.add(receipt, target, event, now);
        } catch (UnreadableRecordException | IllegalArgumentException e) {
            deadLetters.keep(group, record, e);
        }
    }

    private static Instant recorded(ConsumerRecord<String, byte[]> record) {
        return RecordHeaders.attribute(record, Extension.RECORDED_TIME)
                .flatMap(StatementConsumer::instant)
                .orElse(Instant.MIN);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** One kind of aggregate: what is said about it, and who decides. */
    public record Lane<C>(Routes<C, ?> routes, Handler<?, C> handler) {}

    /** What was polled, by kind of aggregate: files of different kinds do not wait for each other. */
    private static final class Batches {

        private final List<Batch<?>> batches;

        Batches(List<Lane<?>> lanes) {
            List<Batch<?>> empty = new ArrayList<>();
            lanes.forEach(it -> empty.add(new Batch<>(it)));
            this.batches = empty;
        }

        void add(String receipt, UUID target, WireEvent event, Instant now) {
            for (Batch<?> batch : batches) {
                if (batch.lane.routes().take(target, event)) {
                    batch.add(receipt, target, event, now);
                    return;
                }
            }
            throw new UnreadableRecordException("type is not routed", new IllegalArgumentException("no such route"));
        }

        void handle() {
            batches.forEach(Batch::handle);
        }
    }

    private static final class Batch<C> {

        private final Lane<C> lane;
        private final List<Message<C>> messages = new ArrayList<>();

        Batch(Lane<C> lane) {
            this.lane = lane;
        }

        void add(String receipt, UUID target, WireEvent event, Instant now) {
            messages.add(new Message.Statement<>(receipt, target, event, now));
        }

        void handle() {
            if (!messages.isEmpty()) {
                lane.handler().handle(messages);
                messages.clear();
            }
        }
    }
}
