package org.maillage.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds fields that data has and its schema does not declare: readers must bear them, examples must not have them. */
final class UndeclaredFields {

    private final JsonNode root;
    private final List<String> found = new ArrayList<>();

    private UndeclaredFields(JsonNode root) {
        this.root = root;
    }

    static List<String> of(JsonNode schema, JsonNode data) {
        var fields = new UndeclaredFields(schema);
        fields.look(List.of(schema), data, "");
        return fields.found;
    }

    private void look(List<JsonNode> schemas, JsonNode value, String place) {
        List<JsonNode> parts = schemas.stream().flatMap(this::parts).toList();
        if (value.isObject()) {
            value.forEachEntry((name, field) -> {
                List<JsonNode> declared = declared(parts, name);
                if (declared.isEmpty()) {
                    found.add(place + "/" + name);
                }
                look(declared, field, place + "/" + name);
            });
        } else if (value.isArray()) {
            List<JsonNode> items =
                    parts.stream().map(part -> part.path("items")).toList();
            value.forEach(item -> look(items, item, place));
        }
    }

    private static List<JsonNode> declared(List<JsonNode> parts, String name) {
        return parts.stream()
                .map(part -> part.path("properties").has(name)
                        ? part.path("properties").path(name)
                        : part.path("additionalProperties"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** A schema with those that it refers to or offers. */
    private Stream<JsonNode> parts(JsonNode schema) {
        Stream<JsonNode> referred = schema.has("$ref")
                ? Stream.of(root.at(schema.path("$ref").asString().substring(1)))
                : Stream.empty();
        Stream<JsonNode> offered = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream());
        return Stream.concat(Stream.of(schema), Stream.concat(referred, offered).flatMap(this::parts));
    }
}
