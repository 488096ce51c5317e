package org.maillage.eventing.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.aggregate.Waiting;

/** Writes the stored form of aggregates by hand, as that is most of what a service does. Absent is absent: no field holds a null. */
final class DocumentWriter<S> {

    private static final int USUAL_BYTES = 4096;
    private static final EncoderContext AS_IT_IS = EncoderContext.builder().build();

    private final StateMapping<S> states;
    private final ToIntFunction<UUID> partition;
    private final Codec<Document> codec;

    /** @param codec of states */
    DocumentWriter(StateMapping<S> states, ToIntFunction<UUID> partition, Codec<Document> codec) {
        this.states = states;
        this.partition = partition;
        this.codec = codec;
    }

    RawBsonDocument write(AggregateDocument<S> document) {
        var bytes = new BsonBytes(USUAL_BYTES);
        try (var writer = new BsonBinaryWriter(bytes)) {
            write(writer, document);
        }
        return bytes.document();
    }

    private void write(BsonWriter writer, AggregateDocument<S> document) {
        writer.writeStartDocument();
        writer.writeBinaryData("_id", new BsonBinary(document.id()));
        writer.writeInt64("revision", document.revision());
        writer.writeInt64("version", document.version());
        writer.writeInt32("partition", partition.applyAsInt(document.id()));
        if (document.state() != null) {
            writer.writeName("state");
            codec.encode(writer, states.write(document.state()), AS_IT_IS);
        }
        if (document.chain() != null) {
            write(writer, document.chain());
        }
        list(writer, "pending", document.pending(), DocumentWriter::write);
        OutcomeMapper.write(writer, "handled", document.handled());
        list(writer, "waiting", document.waiting(), DocumentWriter::write);
        list(writer, "texts", document.texts(), DocumentWriter::write);
        list(writer, "history", document.history(), DocumentWriter::write);
        if (document.due() != null) {
            writer.writeDateTime("due", noEarlier(document.due()).toEpochMilli());
        }
        writer.writeDateTime("savedAt", document.savedAt().toEpochMilli());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, Chain chain) {
        writer.writeStartDocument("chain");
        writer.writeBinaryData("thread", new BsonBinary(chain.threadId()));
        writer.writeBoolean("synthetic", chain.synthetic());
        writer.writeEndDocument();
    }

    static void write(BsonWriter writer, Pending pending) {
        writer.writeStartDocument();
        writer.writeString("topic", pending.topic());
        writer.writeString("key", pending.key());
        writer.writeInt64("sequence", pending.sequence());
        WireEventMapper.write(writer, "event", pending.event());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, Waiting waiting) {
        writer.writeStartDocument();
        writer.writeString("id", waiting.messageId());
        writer.writeBoolean("statement", waiting.statement());
        WireEventMapper.write(writer, "event", waiting.event());
        writer.writeBoolean("sealed", waiting.sealed());
        writer.writeString("code", waiting.code());
        writer.writeString("detail", waiting.detail());
        writer.writeInt32("tries", waiting.tries());
        put(writer, "expires", waiting.expires());
        put(writer, "nextTry", waiting.nextTry());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, SealedText text) {
        writer.writeStartDocument();
        writer.writeString("message", text.messageId());
        writer.writeString("field", text.field());
        writer.writeBinaryData("cipher", new BsonBinary(text.cipher()));
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, HistoryEntry entry) {
        writer.writeStartDocument();
        writer.writeInt64("sequence", entry.sequence());
        writer.writeBinaryData("id", new BsonBinary(entry.id()));
        writer.writeString("type", entry.type());
        put(writer, "time", entry.time());
        put(writer, "recorded", entry.recordedTime());
        writer.writeString("cause", entry.causationId());
        put(writer, "source", entry.partnerSource());
        put(writer, "actor", entry.actorId());
        writer.writeEndDocument();
    }

    static <T> void list(BsonWriter writer, String name, List<T> values, BiConsumer<BsonWriter, T> write) {
        writer.writeStartArray(name);
        values.forEach(it -> write.accept(writer, it));
        writer.writeEndArray();
    }

    private static void put(BsonWriter writer, String name, @Nullable Object value) {
        if (value != null) {
            writer.writeString(name, value.toString());
        }
    }

    /** The database has only milliseconds: who were woken before something is due would be woken over and over. */
    private static Instant noEarlier(Instant due) {
        Instant floor = due.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(due) ? floor : floor.plusMillis(1);
    }
}
