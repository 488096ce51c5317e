package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An aggregate while a batch is being decided: what was loaded, and what will be written. */
final class Draft<S> {

    private final AggregateDocument<S> loaded;
    private final Map<String, Outcome> handled;
    private final List<Pending> pending;
    private final List<Waiting> waiting;
    private final List<SealedText> texts;
    private final List<HistoryEntry> history;
    private long version;
    private @Nullable S state;
    private @Nullable Chain chain;
    private boolean changed;

    Draft(AggregateDocument<S> loaded) {
        this.loaded = loaded;
        this.handled = new LinkedHashMap<>(loaded.handled());
        this.pending = new ArrayList<>(loaded.pending());
        this.waiting = new ArrayList<>(loaded.waiting());
        this.texts = new ArrayList<>(loaded.texts());
        this.history = new ArrayList<>(loaded.history());
        this.version = loaded.version();
        this.state = loaded.state();
        this.chain = loaded.chain();
    }

    UUID id() {
        return loaded.id();
    }

    @Nullable
    S state() {
        return state;
    }

    long version() {
        return version;
    }

    boolean changed() {
        return changed;
    }

    Chain chain() {
        return Objects.requireNonNull(chain, "a file that has events was opened");
    }

    /** What was decided, or what is being waited for, when the message was seen before. */
    Optional<Outcome> known(String messageId) {
        var decided = Optional.ofNullable(handled.get(messageId));
        return decided.isPresent()
                ? decided
                : waiting.stream()
                        .filter(it -> it.messageId().equals(messageId))
                        .findFirst()
                        .map(Waiting::outcome);
    }

    /** Has it written though nothing else changes: when it is due next does. */
    void touch() {
        changed = true;
    }

    void open(Chain asOpened) {
        if (chain == null) {
            chain = asOpened;
        }
    }

    /** Its next event. */
    void take(S next, HistoryEntry entry) {
        state = next;
        version = entry.sequence();
        history.add(entry);
        changed = true;
    }

    void keep(List<SealedText> more) {
        texts.addAll(more);
        changed |= !more.isEmpty();
    }

    boolean hasTexts() {
        return !texts.isEmpty();
    }

    /** They are sealed under a key that is no more. */
    void dropTexts() {
        texts.clear();
        changed = true;
    }

    /** When its last event was recorded. */
    Optional<Instant> lastRecorded() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast().recordedTime());
    }

    void remember(String messageId, Outcome outcome) {
        handled.put(messageId, outcome);
        changed = true;
    }

    /** An event or a verdict that is to be sent. */
    void tell(Pending told) {
        pending.add(told);
        changed = true;
    }

    int queueLength() {
        return waiting.size();
    }

    /** The queue in the order in which it is decided: by what occurred first. */
    List<Waiting> queue() {
        return waiting.stream()
                .sorted(Comparator.comparing(it -> it.event().envelope().time()))
                .toList();
    }

    void queueUp(Waiting entry) {
        waiting.add(entry);
        changed = true;
    }

    /** It keeps its place: among messages of the same time the order of arrival counts. */
    void stayInQueue(Waiting entry) {
        waiting.replaceAll(it -> it.messageId().equals(entry.messageId()) ? entry : it);
        changed = true;
    }

    void leaveQueue(String messageId) {
        waiting.removeIf(it -> it.messageId().equals(messageId));
        changed = true;
    }

    /** What is written: one revision on. */
    AggregateDocument<S> toDocument(Instant savedAt, @Nullable Instant nextTimer, @Nullable Instant expiryFrom) {
        return new AggregateDocument<>(
                loaded.id(),
                loaded.revision() + 1,
                version,
                state,
                chain,
                List.copyOf(pending),
                handled,
                List.copyOf(waiting),
                List.copyOf(texts),
                List.copyOf(history),
                due(nextTimer, expiryFrom),
                savedAt);
    }

    /** @param expiryFrom an expiry that has passed counts from here: history is being taken over, and nothing expires */
    private @Nullable Instant due(@Nullable Instant nextTimer, @Nullable Instant expiryFrom) {
        var queued = waiting.stream()
                .flatMap(it -> Stream.of(Optional.ofNullable(it.nextTry()), expiry(it, expiryFrom)))
                .flatMap(Optional::stream);
        return Stream.concat(Optional.ofNullable(nextTimer).stream(), queued)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Instant> expiry(Waiting entry, @Nullable Instant expiryFrom) {
        return Optional.ofNullable(entry.expires())
                .map(it -> expiryFrom != null && it.isBefore(expiryFrom) ? expiryFrom : it);
    }
}
