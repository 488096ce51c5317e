package org.maillage.eventing.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Outcome.Applied;
import org.maillage.eventing.aggregate.Outcome.Refused;
import org.maillage.eventing.aggregate.Outcome.Waits;

/** The memory of what was decided, as it is stored: a list, since an id may hold what a field's name may not. */
final class OutcomeMapper {

    private OutcomeMapper() {}

    static List<Document> write(Map<String, Outcome> handled) {
        var stored = new ArrayList<Document>(handled.size());
        handled.forEach((id, outcome) -> stored.add(write(id, outcome)));
        return stored;
    }

    static Map<String, Outcome> read(List<Document> stored) {
        var handled = LinkedHashMap.<String, Outcome>newLinkedHashMap(stored.size());
        stored.forEach(it -> handled.put(it.getString("id"), read(it)));
        return handled;
    }

    private static Document write(String id, Outcome outcome) {
        return switch (outcome) {
            case Applied(var eventIds) -> new Document("id", id).append("events", eventIds);
            case Refused(var code, var detail, var field) -> {
                var refused = new Document("id", id).append("code", code).append("detail", detail);
                yield field == null ? refused : refused.append("field", field);
            }
            case Waits _ -> throw new IllegalArgumentException("what waits is in the queue, not decided");
        };
    }

    private static Outcome read(Document stored) {
        return stored.containsKey("events")
                ? new Applied(stored.getList("events", UUID.class))
                : new Refused(stored.getString("code"), stored.getString("detail"), stored.getString("field"));
    }
}
