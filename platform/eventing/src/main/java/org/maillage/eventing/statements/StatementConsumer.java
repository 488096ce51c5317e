package org.maillage.eventing.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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

/** Takes in statements for one kind of aggregate, and the control records between them. */
public final class StatementConsumer<C> implements BatchConsumer {

    private final String group;
    private final Routes<C> routes;
    private final Handler<?, C> handler;
    private final DeadLetters deadLetters;
    private final Takeovers takeovers;
    private final Progress progress;
    private final Clock clock;

    /** @param group consumer group, {@code <service>.statements} */
    public StatementConsumer(
            String group,
            Routes<C> routes,
            Handler<?, C> handler,
            DeadLetters deadLetters,
            Takeovers takeovers,
            Progress progress,
            Clock clock) {
        this.group = group;
        this.routes = routes;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.takeovers = takeovers;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var batch = new ArrayList<Message<C>>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (isTakeover(record)) {
                handler.handle(batch);
                batch.clear();
                takeOver(record);
            } else {
                message(record).ifPresent(batch::add);
            }
        }
        handler.handle(batch);
        records.forEach(it -> progress.taken(partition(it), it.offset(), recorded(it)));
    }

    private static boolean isTakeover(ConsumerRecord<String, byte[]> record) {
        return RecordHeaders.type(record).filter(Takeovers.TYPE::equals).isPresent();
    }

    private void takeOver(ConsumerRecord<String, byte[]> record) {
        try {
            takeovers.set(partition(record), TakeoverFormat.until(CloudEvents.read(record)));
        } catch (UnreadableRecordException e) {
            deadLetters.keep(group, record, e);
        }
    }

    private Optional<Message<C>> message(ConsumerRecord<String, byte[]> record) {
        try {
            WireEvent event = CloudEvents.read(record);
            UUID target = UUID.fromString(Objects.requireNonNullElse(record.key(), ""));
            routes.read(target, event);
            String receipt = event.envelope()
                    .extension(Extension.RECEIPT_ID)
                    .orElseThrow(() -> new IllegalArgumentException("no receipt"));
            Instant now = takeovers.until(partition(record)).orElseGet(clock::instant);
            return Optional.of(new Message.Statement<>(receipt, target, event, now));
        } catch (UnreadableRecordException | IllegalArgumentException e) {
            deadLetters.keep(group, record, e);
            return Optional.empty();
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
}
