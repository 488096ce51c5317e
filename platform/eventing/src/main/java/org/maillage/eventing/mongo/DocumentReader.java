package org.maillage.eventing.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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

/** Reads the stored form of aggregates. */
final class DocumentReader<S> {

    private final StateMapping<S> states;

    DocumentReader(StateMapping<S> states) {
        this.states = states;
    }

    /** The document that was stored so. */
    AggregateDocument<S> read(Document stored) {
        Document state = stored.get("state", Document.class);
        Document chain = stored.get("chain", Document.class);
        return new AggregateDocument<>(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("revision"),
                stored.getLong("version"),
                state == null ? null : states.read(state),
                chain == null ? null : readChain(chain),
                list(stored, "pending", DocumentReader::readPending),
                OutcomeMapper.read(stored.getList("handled", Document.class)),
                list(stored, "waiting", DocumentReader::readWaiting),
                list(stored, "texts", DocumentReader::readText),
                list(stored, "history", DocumentReader::readEntry),
                instant(stored, "due"),
                stored.getDate("savedAt").toInstant());
    }

    private static Chain readChain(Document stored) {
        return new Chain(Objects.requireNonNull(stored.get("thread", UUID.class)), stored.getBoolean("synthetic"));
    }

    private static Pending readPending(Document stored) {
        return new Pending(
                stored.getString("topic"),
                stored.getString("key"),
                stored.getLong("sequence"),
                WireEventMapper.read(stored.get("event", Document.class)));
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

    private static SealedText readText(Document stored) {
        return new SealedText(
                stored.getString("message"),
                stored.getString("field"),
                stored.get("cipher", Binary.class).getData());
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

    private static @Nullable Instant exactly(Document stored, String field) {
        String text = stored.getString(field);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Instant instant(Document stored, String field) {
        Date date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static <T> List<T> list(Document stored, String field, Function<Document, T> read) {
        return stored.getList(field, Document.class).stream().map(read).toList();
    }
}
