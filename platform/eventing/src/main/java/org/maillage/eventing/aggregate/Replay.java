package org.maillage.eventing.aggregate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.eventing.inbox.Sequences;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/**
 * Brings documents that were restored from a backup up to what was published of them since: events are evolved, never decided
 * again, and what was handled is known again, so that no sequence is given out twice. What is in a document already changes
 * nothing. Free texts are not in events: those that came in since the backup are lost.
 */
public final class Replay<S, E> {

    private static final int ATTEMPTS = 20;

    private final AggregateType<S, ?, E, ?> type;
    private final Documents<S> documents;
    private final Upcoming<S, ?> upcoming;
    private final Clock clock;
    private final Map<UUID, Long> gaps = new HashMap<>();

    Replay(AggregateType<S, ?, E, ?> type, Documents<S> documents, Retention retention, Clock clock) {
        this.type = type;
        this.documents = documents;
        this.upcoming = new Upcoming<>(type.timers(), retention);
        this.clock = clock;
    }

    /** Its kind of aggregate. */
    public String kind() {
        return type.kind();
    }

    /** Where its events are. */
    public String topic() {
        return type.topic();
    }

    /** Who says so in verdicts. */
    public String source() {
        return type.source();
    }

    /**
     * Takes in events of the topic, in the order of each partition.
     *
     * @throws UnreadableRecordException when one cannot be read: the file cannot go on without it
     */
    public void take(List<WireEvent> events) {
        change(events, Replay::file, this::take);
    }

    /** Takes in what final verdicts tell: refusals are known to them alone. */
    public void settle(List<Settled> verdicts) {
        change(
                verdicts.stream()
                        .filter(it -> !(it.outcome() instanceof Outcome.Waits))
                        .toList(),
                Settled::aggregate,
                (draft, it) -> note(draft, it.receiptId(), it.outcome()));
    }

    /** The files of which an event was met, and one before it was not: the topic has lost something. */
    public Set<UUID> incomplete() {
        return Set.copyOf(gaps.keySet());
    }

    private <T> void change(List<T> all, Function<T, UUID> file, BiConsumer<Draft<S>, T> change) {
        List<T> open = all;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new ContendedException(type.kind(), open.size());
            }
            Map<UUID, Draft<S>> drafts = load(open.stream().map(file).collect(Collectors.toSet()));
            open.forEach(it -> change.accept(Objects.requireNonNull(drafts.get(file.apply(it))), it));
            Set<UUID> missed =
                    save(drafts.values().stream().filter(Draft::changed).toList());
            open = open.stream().filter(it -> missed.contains(file.apply(it))).toList();
        }
    }

    private Set<UUID> save(List<Draft<S>> changed) {
        return changed.isEmpty()
                ? Set.of()
                : documents.save(changed.stream()
                        .map(it -> it.toDocument(clock.instant(), upcoming.in(it), null))
                        .toList());
    }

    private Map<UUID, Draft<S>> load(Set<UUID> files) {
        var drafts = new LinkedHashMap<UUID, Draft<S>>();
        documents.find(files).forEach(it -> drafts.put(it.id(), new Draft<>(it)));
        files.forEach(id -> drafts.computeIfAbsent(id, it -> new Draft<>(AggregateDocument.absent(it))));
        return drafts;
    }

    private void take(Draft<S> draft, WireEvent event) {
        Envelope envelope = event.envelope();
        switch (Sequences.of(draft.version(), envelope.sequence())) {
            case NEXT -> evolve(draft, event);
            case GAP -> gaps.merge(draft.id(), envelope.sequence(), Math::max);
            case REPEATED -> {}
        }
        gaps.computeIfPresent(draft.id(), (_, last) -> last <= draft.version() ? null : last);
    }

    private void evolve(Draft<S> draft, WireEvent event) {
        Envelope envelope = event.envelope();
        S before = Objects.requireNonNullElseGet(draft.state(), type.decider()::absent);
        E read = type.format().decode(envelope, event.data());
        draft.open(new Chain(
                UUID.fromString(said(envelope, Extension.THREAD_ID)),
                Boolean.parseBoolean(said(envelope, Extension.SYNTHETIC))));
        UUID id = UUID.fromString(envelope.id());
        String cause = said(envelope, Extension.CAUSATION_ID);
        draft.take(type.decider().evolve(before, read), entry(envelope, id, cause));
        note(draft, cause, new Outcome.Applied(List.of(id)));
    }

    /** A message may have led to several events. */
    private static void note(Draft<?> draft, String messageId, Outcome outcome) {
        Outcome known = draft.known(messageId).orElse(null);
        if (known instanceof Outcome.Waits) {
            draft.leaveQueue(messageId);
        }
        if (known == null || known instanceof Outcome.Waits) {
            draft.remember(messageId, outcome);
        } else if (known instanceof Outcome.Applied(var some) && outcome instanceof Outcome.Applied(var more)) {
            var all = new ArrayList<>(some);
            more.stream().filter(it -> !some.contains(it)).forEach(all::add);
            if (all.size() > some.size()) {
                draft.remember(messageId, new Outcome.Applied(all));
            }
        }
    }

    private static HistoryEntry entry(Envelope envelope, UUID id, String cause) {
        return new HistoryEntry(
                envelope.sequence(),
                id,
                envelope.type(),
                envelope.time(),
                envelope.recordedTime(),
                cause,
                envelope.extension(Extension.PARTNER_SOURCE).orElse(null),
                envelope.extension(Extension.ACTOR_ID).orElse(null));
    }

    private static UUID file(WireEvent event) {
        return UUID.fromString(Objects.requireNonNull(event.envelope().subject(), "subject"));
    }

    private static String said(Envelope envelope, String extension) {
        return envelope.extension(extension)
                .orElseThrow(() -> new UnreadableRecordException(
                        "an event of ours without " + extension, new IllegalArgumentException(envelope.id())));
    }
}
