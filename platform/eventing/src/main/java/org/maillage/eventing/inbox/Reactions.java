package org.maillage.eventing.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/**
 * Takes in one topic of another service: own aggregates react first, then the views are written, then the offsets. A crash
 * in between only means reacting again, which changes nothing.
 */
public final class Reactions<V, C> implements BatchConsumer {

    private final String group;
    private final Views<V> views;
    private final Reaction<V, C> reaction;
    private final Handler<?, C> handler;
    private final DeadLetters deadLetters;
    private final GapCounter gaps;

    /** @param group consumer group, {@code <service>.reactions} */
    public Reactions(
            String group,
            Views<V> views,
            Reaction<V, C> reaction,
            Handler<?, C> handler,
            DeadLetters deadLetters,
            GapCounter gaps) {
        this.group = group;
        this.views = views;
        this.reaction = reaction;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.gaps = gaps;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var ids = records.stream().map(it -> UUID.fromString(it.key())).collect(Collectors.toSet());
        Map<UUID, View<V>> known = new LinkedHashMap<>();
        views.find(ids).forEach(it -> known.put(it.id(), it));
        Map<UUID, View<V>> changed = new LinkedHashMap<>();
        List<Message.Reaction<C>> messages = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            UUID id = UUID.fromString(record.key());
            View<V> before = known.getOrDefault(id, View.unheard(id));
            View<V> after = next(record, before, messages);
            if (after.sequence() > before.sequence()) {
                known.put(id, after);
                changed.put(id, after);
            }
        }
        handler.handle(messages);
        views.save(List.copyOf(changed.values()));
    }

    private View<V> next(ConsumerRecord<String, byte[]> record, View<V> before, List<Message.Reaction<C>> messages) {
        long sequence = RecordHeaders.sequence(record);
        return switch (Sequences.of(before.sequence(), sequence)) {
            case REPEATED -> before;
            case GAP -> {
                gaps.seen(record.topic());
                yield before;
            }
            case NEXT -> new View<>(before.id(), sequence, content(record, before, messages));
        };
    }

    /** An unreadable event counts as taken, so that those behind it go on. */
    private @Nullable V content(
            ConsumerRecord<String, byte[]> record, View<V> before, List<Message.Reaction<C>> messages) {
        try {
            WireEvent event = CloudEvents.read(record);
            @Nullable V after = reaction.after(before.content(), event);
            messages.addAll(reaction.to(event, before.content()));
            return after;
        } catch (UnreadableRecordException e) {
            deadLetters.keep(group, record, e);
            return before.content();
        }
    }
}
