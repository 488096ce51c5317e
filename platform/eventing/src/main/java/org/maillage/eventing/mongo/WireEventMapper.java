package org.maillage.eventing.mongo;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.bson.BsonBinary;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;

/** An event as it travels, as it is stored. Instants are texts, as a date of the database has only milliseconds. */
final class WireEventMapper {

    private WireEventMapper() {}

    static void write(BsonWriter writer, String name, WireEvent event) {
        Envelope envelope = event.envelope();
        writer.writeStartDocument(name);
        writer.writeString("id", envelope.id());
        writer.writeString("source", envelope.source());
        writer.writeString("type", envelope.type());
        writer.writeString("time", envelope.time().toString());
        writer.writeStartDocument("extensions");
        envelope.extensions().forEach(writer::writeString);
        writer.writeEndDocument();
        writer.writeBinaryData("data", new BsonBinary(event.data()));
        if (envelope.subject() != null) {
            writer.writeString("subject", envelope.subject());
        }
        writer.writeEndDocument();
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
