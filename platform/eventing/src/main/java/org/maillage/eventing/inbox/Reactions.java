package org.maillage.eventing.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Placed> placed = placed(records);
        Map<UUID, View<V>> known = known(placed.stream().map(Placed::file).collect(Collectors.toSet()));
        Map<UUID, View<V>> changed = new LinkedHashMap<>();
        List<Message.Reaction<C>> messages = new ArrayList<>();
        for (Placed it : placed) {
            View<V> before = known.getOrDefault(it.file(), View.unheard(it.file()));
            View<V> after = next(it, before, messages);
            if (after.sequence() > before.sequence()) {
                known.put(it.file(), after);
                changed.put(it.file(), after);
            }
        }
        handler.handle(messages);
        views.save(List.copyOf(changed.values()));
    }

    /** {@inheritDoc} It counts as taken, so that those behind it go on. */
    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        Placed it = Placed.of(record);
        View<V> before = known(Set.of(it.file())).getOrDefault(it.file(), View.unheard(it.file()));
        if (Sequences.of(before.sequence(), it.sequence()) == Sequences.NEXT) {
            views.save(List.of(new View<>(it.file(), it.sequence(), before.content())));
        }
    }

    private List<Placed> placed(List<ConsumerRecord<String, byte[]>> records) {
        var placed = new ArrayList<Placed>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                placed.add(Placed.of(record));
            } catch (UnreadableRecordException e) {
                deadLetters.keep(group, record, e);
            }
        }
        return placed;
    }

    private Map<UUID, View<V>> known(Set<UUID> files) {
        Map<UUID, View<V>> known = new HashMap<>();
        views.find(files).forEach(it -> known.put(it.id(), it));
        return known;
    }

    private View<V> next(Placed placed, View<V> before, List<Message.Reaction<C>> messages) {
        return switch (Sequences.of(before.sequence(), placed.sequence())) {
            case REPEATED -> before;
            case GAP -> {
                gaps.seen(placed.record().topic());
                yield before;
            }
            case NEXT -> new View<>(before.id(), placed.sequence(), content(placed.record(), before, messages));
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
