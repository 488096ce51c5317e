package org.maillage.partners.door.adapter;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.door.Message;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Verdict;

/** The names of a receipt's fields in the collection {@code receipts}, written by hand as this is the hot path. */
final class ReceiptDocument {

    static final String ID = "_id";
    static final String STATE = "state";
    static final String RECEIVED_AT = "receivedAt";
    static final String MESSAGE = "message";
    static final String VERDICT = "verdict";
    private static final String TRACE = "trace";

    private ReceiptDocument() {}

    static Document of(Receipt receipt) {
        var document = new Document(ID, receipt.id())
                .append(STATE, receipt.state().name())
                .append("partner", receipt.partnerId())
                .append("source", receipt.source())
                .append("statementId", receipt.statementId())
                .append("type", receipt.type())
                .append("aggregate", receipt.aggregate())
                .append("target", receipt.target())
                .append("topic", receipt.topic())
                .append("hash", receipt.contentHash())
                .append(RECEIVED_AT, Date.from(receipt.receivedAt()));
        append(document, TRACE, receipt.traceId());
        Message message = receipt.message();
        return message == null ? document : document.append(MESSAGE, message(message));
    }

    static Receipt receipt(Document document) {
        UUID id = document.get(ID, UUID.class);
        Document verdict = document.get(VERDICT, Document.class);
        return new Receipt(
                id,
                document.getString("partner"),
                document.getString("source"),
                document.getString("statementId"),
                document.getString("type"),
                document.getString("aggregate"),
                document.get("target", UUID.class),
                document.getString("topic"),
                document.getString("hash"),
                document.getDate(RECEIVED_AT).toInstant(),
                document.getString(TRACE),
                state(document),
                message(document),
                verdict == null ? null : verdict(id, state(document), verdict));
    }

    static Document verdict(Verdict verdict) {
        var document = new Document("at", verdict.at().toString()).append("eventIds", verdict.eventIds());
        append(document, "code", verdict.code());
        append(document, "detail", verdict.detail());
        append(document, "field", verdict.field());
        append(document, "waitsUntil", verdict.waitsUntil());
        return document;
    }

    private static Verdict verdict(UUID receiptId, State state, Document document) {
        String waitsUntil = document.getString("waitsUntil");
        return new Verdict(
                receiptId,
                state,
                document.getString("code"),
                document.getString("detail"),
                document.getString("field"),
                document.getList("eventIds", UUID.class),
                waitsUntil == null ? null : Instant.parse(waitsUntil),
                Instant.parse(document.getString("at")));
    }

    private static State state(Document document) {
        return State.valueOf(document.getString(STATE));
    }

    private static Document message(Message message) {
        var document = new Document("time", message.time().toString())
                .append("extensions", new Document(new TreeMap<String, Object>(message.extensions())))
                .append("data", message.data());
        append(document, "subject", message.subject());
        return document;
    }

    private static @Nullable Message message(Document receipt) {
        Document message = receipt.get(MESSAGE, Document.class);
        if (message == null) {
            return null;
        }
        var extensions = new TreeMap<String, String>();
        for (Map.Entry<String, Object> it :
                message.get("extensions", Document.class).entrySet()) {
            extensions.put(it.getKey(), (String) it.getValue());
        }
        return new Message(
                message.getString("subject"),
                Instant.parse(message.getString("time")),
                extensions,
                message.get("data", Binary.class).getData());
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value instanceof Instant instant ? instant.toString() : value);
        }
    }
}
