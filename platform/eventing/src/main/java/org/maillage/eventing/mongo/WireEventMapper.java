package org.maillage.eventing.mongo;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;

/** An event as it travels, as it is stored. Instants are texts, as a date of the database has only milliseconds. */
final class WireEventMapper {

    private WireEventMapper() {}

    static Document write(WireEvent event) {
        Envelope envelope = event.envelope();
        var stored = new Document("id", envelope.id())
                .append("source", envelope.source())
                .append("type", envelope.type())
                .append("time", envelope.time().toString())
                .append("extensions", new Document(new LinkedHashMap<>(envelope.extensions())))
                .append("data", new Binary(event.data()));
        if (envelope.subject() != null) {
            stored.append("subject", envelope.subject());
        }
        return stored;
    }

    static WireEvent read(Document stored) {
        var extensions = new LinkedHashMap<String, String>();
        stored.get("extensions", Document.class).forEach((name, value) -> extensions.put(name, (String) value));
        var envelope = new Envelope(
                stored.getString("id"),
                stored.getString("source"),
                stored.getString("type"),
                stored.getString("subject"),
                Instant.parse(stored.getString("time")),
                extensions);
        return new WireEvent(envelope, stored.get("data", Binary.class).getData());
    }
}
