package org.maillage.eventing.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Translator.Translation;
import org.maillage.eventing.batch.SideBySide;
import org.maillage.eventing.outbox.Publisher;

/**
 * Handles a batch of messages for aggregates of one kind: one query to load, one bulk write to save, one flush to publish; of
 * a large batch, one of each for every few hundred aggregates.
 * Nothing is lost or done twice whatever crashes between two of these, and however many owners are at work.
 */
public final class Handler<S, C> {

    private static final int ATTEMPTS = 20;
    /** What is overdue while history is taken over is looked at again when that advances, or closes. */
    private static final Duration LEAST_ADVANCE = Duration.ofMillis(1);

    private final AggregateType<S, C, ?, ?> type;
    private final Documents<S> documents;
    private final Publisher<S> publisher;
    private final Translator<S, C> translator;
    private final Judge<S, C, ?, ?> judge;
    private final Retention retention;
    private final Upcoming<S, C> upcoming;
    private final Clock clock;

    Handler(
            AggregateType<S, C, ?, ?> type,
            Documents<S> documents,
            Publisher<S> publisher,
            Translator<S, C> translator,
            Judge<S, C, ?, ?> judge,
            Retention retention,
            Clock clock) {
        this.type = type;
        this.documents = documents;
        this.publisher = publisher;
        this.translator = translator;
        this.judge = judge;
        this.retention = retention;
        this.upcoming = new Upcoming<>(type.timers(), retention);
        this.clock = clock;
    }

    /**
     * Decides the messages in their order, saves and publishes.
     *
     * @return what became of each
     * @throws ContendedException when others changed the same aggregates again and again; nothing of what is missing was done
     */
    public List<Handled> handle(List<? extends Message<C>> messages) {
        var answers = new HashMap<Message<C>, Handled>();
        List<Message<C>> open = List.copyOf(messages);
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new ContendedException(type.kind(), open.size());
            }
            Set<UUID> missed = attempt(open, answers);
            open = open.stream().filter(it -> missed.contains(it.target())).toList();
        }
        return messages.stream()
                .map(it -> Objects.requireNonNull(answers.get(it)))
                .toList();
    }

    /** Handles one message. */
    public Handled handle(Message<C> message) {
        return handle(List.of(message)).getFirst();
    }

    private Set<UUID> attempt(List<Message<C>> messages, Map<Message<C>, Handled> answers) {
        Map<UUID, Draft<S>> drafts = load(messages);
        Translation<C> translation = translator.prepare(new Loaded<>(messages, drafts));
        var wakes = new HashMap<UUID, Message.Wake<C>>();
        for (Message<C> message : messages) {
            Draft<S> draft = Objects.requireNonNull(drafts.get(message.target()));
            answers.put(message, judge.decide(draft, message, translation));
            if (message instanceof Message.Wake<C> wake) {
                retention.apply(draft, wake.now());
                wakes.put(wake.target(), wake);
            }
        }
        List<AggregateDocument<S>> changed = drafts.values().stream()
                .filter(Draft::changed)
                .map(it -> written(it, wakes.get(it.id())))
                .toList();
        boolean somebodyWaits = messages.stream().anyMatch(Message.Asked.class::isInstance);
        return SideBySide.each(changed, some -> saveAndPublish(some, somebodyWaits)).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Each document stands for itself: what others come to, or a crash between two, changes nothing of it. */
    private Set<UUID> saveAndPublish(List<AggregateDocument<S>> some, boolean somebodyWaits) {
        Set<UUID> missed = some.isEmpty() ? Set.of() : documents.save(some);
        var saved = some.stream().filter(it -> !missed.contains(it.id())).toList();
        if (somebodyWaits) {
            publisher.publishWhileSomebodyWaits(saved);
        } else {
            publisher.publish(saved);
        }
        return missed;
    }

    private Map<UUID, Draft<S>> load(List<Message<C>> messages) {
        var ids = new LinkedHashSet<UUID>();
        messages.forEach(it -> ids.add(it.target()));
        var drafts = new LinkedHashMap<UUID, Draft<S>>();
        documents.find(ids).forEach(it -> drafts.put(it.id(), new Draft<>(it)));
        ids.forEach(id -> drafts.computeIfAbsent(id, absent -> new Draft<>(AggregateDocument.absent(absent))));
        return drafts;
    }

    private AggregateDocument<S> written(Draft<S> draft, Message.@Nullable Wake<C> wake) {
        Instant expiryFrom = wake == null || wake.expiring() ? null : wake.now().plus(LEAST_ADVANCE);
        return draft.toDocument(clock.instant(), upcoming.in(draft), expiryFrom);
    }

    /** The batch as the translator sees it. */
    private record Loaded<S, C>(List<Message<C>> arrived, Map<UUID, Draft<S>> drafts)
            implements Translator.Batch<S, C> {

        @Override
        public Collection<Message.Received<C>> messages() {
            var all = new ArrayList<Message.Received<C>>();
            var seen = new HashSet<Addressed>();
            for (Message<C> message : arrived) {
                if (message instanceof Message.Received<C> received
                        && seen.add(new Addressed(received.id(), received.target()))) {
                    all.add(received);
                }
            }
            Instant now = arrived.getLast().now();
            for (Draft<S> draft : drafts.values()) {
                draft.queue().stream()
                        .filter(it -> seen.add(new Addressed(it.messageId(), draft.id())))
                        .map(it -> it.<C>message(draft.id(), now))
                        .forEach(all::add);
            }
            return all;
        }

        @Override
        public @Nullable S state(UUID aggregate) {
            Draft<S> draft = drafts.get(aggregate);
            return draft == null ? null : draft.state();
        }

        /** One event may concern several files. */
        private record Addressed(String messageId, UUID target) {}
    }
}
