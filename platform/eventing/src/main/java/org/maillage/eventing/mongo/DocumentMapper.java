package org.maillage.eventing.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.aggregate.Waiting;

/** The stored form of an aggregate's document. Absent is absent: no field holds a null. */
public final class DocumentMapper<S> {

    private final StateMapping<S> states;
    private final ToIntFunction<UUID> partition;

    /** @param partition of the statement topic to which the statements about an aggregate go */
    public DocumentMapper(StateMapping<S> states, ToIntFunction<UUID> partition) {
        this.states = states;
        this.partition = partition;
    }

    Document write(AggregateDocument<S> document) {
        var stored = new Document("_id", document.id())
                .append("revision", document.revision())
                .append("version", document.version())
                .append("partition", partition.applyAsInt(document.id()));
        put(stored, "state", document.state() == null ? null : states.write(document.state()));
        put(stored, "chain", document.chain() == null ? null : write(document.chain()));
        stored.append("pending", list(document.pending(), this::write))
                .append("handled", OutcomeMapper.write(document.handled()))
                .append("waiting", list(document.waiting(), this::write))
                .append("texts", list(document.texts(), DocumentMapper::write))
                .append("history", list(document.history(), DocumentMapper::write));
        put(stored, "due", document.due() == null ? null : Date.from(noEarlier(document.due())));
        return stored.append("savedAt", Date.from(document.savedAt()));
    }

    /** The document that was stored so. */
    public AggregateDocument<S> read(Document stored) {
        Document state = stored.get("state", Document.class);
        Document chain = stored.get("chain", Document.class);
        return new AggregateDocument<>(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("revision"),
                stored.getLong("version"),
                state == null ? null : states.read(state),
                chain == null ? null : readChain(chain),
                list(stored, "pending", DocumentMapper::readPending),
                OutcomeMapper.read(stored.getList("handled", Document.class)),
                list(stored, "waiting", DocumentMapper::readWaiting),
                list(stored, "texts", DocumentMapper::readText),
                list(stored, "history", DocumentMapper::readEntry),
                instant(stored, "due"),
                stored.getDate("savedAt").toInstant());
    }

    private static Document write(Chain chain) {
        return new Document("thread", chain.threadId()).append("synthetic", chain.synthetic());
    }

    private static Chain readChain(Document stored) {
        return new Chain(Objects.requireNonNull(stored.get("thread", UUID.class)), stored.getBoolean("synthetic"));
    }

    Document write(Pending pending) {
        return new Document("topic", pending.topic())
                .append("key", pending.key())
                .append("sequence", pending.sequence())
                .append("event", WireEventMapper.write(pending.event()));
    }

    private static Pending readPending(Document stored) {
        return new Pending(
                stored.getString("topic"),
                stored.getString("key"),
                stored.getLong("sequence"),
                WireEventMapper.read(stored.get("event", Document.class)));
    }

    private Document write(Waiting waiting) {
        var stored = new Document("id", waiting.messageId())
                .append("statement", waiting.statement())
                .append("event", WireEventMapper.write(waiting.event()))
                .append("sealed", waiting.sealed())
                .append("code", waiting.code())
                .append("detail", waiting.detail())
                .append("tries", waiting.tries());
        put(
                stored,
                "expires",
                waiting.expires() == null ? null : waiting.expires().toString());
        put(
                stored,
                "nextTry",
                waiting.nextTry() == null ? null : waiting.nextTry().toString());
        return stored;
    }

    private static Waiting readWaiting(Document stored) {
        return new Waiting(
                stored.getString("id"),
                stored.getBoolean("statement"),
                WireEventMapper.read(stored.get("event", Document.class)),
                stored.getBoolean("sealed", false),
                stored.getString("code"),
                stored.getString("detail"),
                exactly(stored, "expires"),
                stored.getInteger("tries"),
                exactly(stored, "nextTry"));
    }

    private static Document write(SealedText text) {
        return new Document("message", text.messageId())
                .append("field", text.field())
                .append("cipher", new Binary(text.cipher()));
    }

    private static SealedText readText(Document stored) {
        return new SealedText(
                stored.getString("message"),
                stored.getString("field"),
                stored.get("cipher", Binary.class).getData());
    }

    private static Document write(HistoryEntry entry) {
        var stored = new Document("sequence", entry.sequence())
                .append("id", entry.id())
                .append("type", entry.type())
                .append("time", entry.time().toString())
                .append("recorded", entry.recordedTime().toString())
                .append("cause", entry.causationId());
        put(stored, "source", entry.partnerSource());
        put(stored, "actor", entry.actorId());
        return stored;
    }

    private static HistoryEntry readEntry(Document stored) {
        return new HistoryEntry(
                stored.getLong("sequence"),
                Objects.requireNonNull(stored.get("id", UUID.class)),
                stored.getString("type"),
                Instant.parse(stored.getString("time")),
                Instant.parse(stored.getString("recorded")),
                stored.getString("cause"),
                stored.getString("source"),
                stored.getString("actor"));
    }

    /** The database has only milliseconds: who were woken before something is due would be woken over and over. */
    private static Instant noEarlier(Instant due) {
        Instant floor = due.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(due) ? floor : floor.plusMillis(1);
    }

    private static @Nullable Instant exactly(Document stored, String field) {
        String text = stored.getString(field);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Instant instant(Document stored, String field) {
        Date date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static <T> List<Document> list(List<T> values, Function<T, Document> write) {
        return values.stream().map(write).toList();
    }

    private static <T> List<T> list(Document stored, String field, Function<Document, T> read) {
        return stored.getList(field, Document.class).stream().map(read).toList();
    }

    private static void put(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }
}
