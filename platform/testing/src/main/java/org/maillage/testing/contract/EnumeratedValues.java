package org.maillage.testing.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where data holds a value out of a list that its schema gives. */
final class EnumeratedValues {

    /** Away from all those that are listed. */
    private static final long OTHER_NUMBER = 1_000_003;

    private final JsonNode root;
    private final List<JsonPointer> found = new ArrayList<>();

    private EnumeratedValues(JsonNode root) {
        this.root = root;
    }

    static List<JsonPointer> in(JsonNode schema, JsonNode data) {
        var values = new EnumeratedValues(schema);
        values.look(schema, data, JsonPointer.empty());
        return values.found;
    }

    /** A copy of {@code data} with another text at {@code place}, or where a number is, another number. */
    static JsonNode replaced(JsonNode data, JsonPointer place, String text) {
        JsonNode value = data.at(place);
        JsonNode other = value.isNumber()
                ? JsonNodeFactory.instance.numberNode(value.asLong() + OTHER_NUMBER)
                : JsonNodeFactory.instance.stringNode(text);
        JsonNode copy = data.deepCopy();
        JsonNode holder = copy.at(place.head());
        switch (holder) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), other);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), other);
            default -> throw new IllegalArgumentException("nothing can be replaced at " + place);
        }
        return copy;
    }

    private void look(JsonNode schema, JsonNode value, JsonPointer place) {
        if (schema.has("$ref")) {
            look(root.at(schema.path("$ref").asString().substring(1)), value, place);
        } else if (schema.has("enum")) {
            found.add(place);
        } else if (value.isObject()) {
            value.forEachEntry((name, field) -> look(schemaOf(schema, name), field, place.appendProperty(name)));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                look(schema.path("items"), value.path(index), place.appendIndex(index));
            }
        }
    }

    private static JsonNode schemaOf(JsonNode schema, String field) {
        JsonNode known = schema.path("properties").path(field);
        return known.isMissingNode() ? schema.path("additionalProperties") : known;
    }
}
