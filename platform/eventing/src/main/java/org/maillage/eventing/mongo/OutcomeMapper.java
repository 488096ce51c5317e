package org.maillage.eventing.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonWriter;
import org.bson.Document;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Outcome.Applied;
import org.maillage.eventing.aggregate.Outcome.Refused;
import org.maillage.eventing.aggregate.Outcome.Waits;

/** The memory of what was decided, as it is stored: a list, since an id may hold what a field's name may not. */
final class OutcomeMapper {

    private OutcomeMapper() {}

    static void write(BsonWriter writer, String name, Map<String, Outcome> handled) {
        writer.writeStartArray(name);
        handled.forEach((id, outcome) -> write(writer, id, outcome));
        writer.writeEndArray();
    }

    static Map<String, Outcome> read(List<Document> stored) {
        var handled = LinkedHashMap.<String, Outcome>newLinkedHashMap(stored.size());
        stored.forEach(it -> handled.put(it.getString("id"), read(it)));
        return handled;
    }

    private static void write(BsonWriter writer, String id, Outcome outcome) {
        writer.writeStartDocument();
        writer.writeString("id", id);
        switch (outcome) {
            case Applied(var eventIds) -> write(writer, eventIds);
            case Refused(var code, var detail, var field) -> {
                writer.writeString("code", code);
                writer.writeString("detail", detail);
                if (field != null) {
                    writer.writeString("field", field);
                }
            }
            case Waits _ -> throw new IllegalArgumentException("what waits is in the queue, not decided");
        }
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, List<UUID> eventIds) {
        writer.writeStartArray("events");
        eventIds.forEach(id -> writer.writeBinaryData(new BsonBinary(id)));
        writer.writeEndArray();
    }

    private static Outcome read(Document stored) {
        return stored.containsKey("events")
                ? new Applied(stored.getList("events", UUID.class))
                : new Refused(stored.getString("code"), stored.getString("detail"), stored.getString("field"));
    }
}
