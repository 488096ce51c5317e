package org.maillage.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of some data.
 *
 * @param at   where it is
 * @param path the same, with {@code *} for every place in an array
 */
record Field(JsonPointer at, String path) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What a text may be replaced by: of each form that texts have, one that no example has. */
    private static final List<String> OTHER_TEXTS = List.of(
            "NEVER_HEARD_OF", "1999-12-31", "1999-12-31T23:59:59Z", "99999999-9999-5999-8999-999999999999", "19");

    /** Every field, those within others too. */
    static List<Field> in(JsonNode data) {
        var fields = new ArrayList<Field>();
        look(data, JsonPointer.empty(), "", fields);
        return fields;
    }

    /** The paths of fields that an object does not have, of those that are asked for, wherever such an object is. */
    static Set<String> missing(JsonNode data, Set<String> asked) {
        Set<String> there = in(data).stream().map(Field::path).collect(Collectors.toSet());
        return asked.stream()
                .filter(path -> !there.contains(path))
                .filter(path -> there.contains(holder(path)) || holder(path).isEmpty())
                .collect(Collectors.toSet());
    }

    private static String holder(String path) {
        String holder = path.substring(0, path.lastIndexOf('/'));
        return holder.endsWith("/*") ? holder.substring(0, holder.length() - 2) : holder;
    }

    /** The path of a place that is a field or an item of one. */
    static String path(JsonPointer place, JsonNode data) {
        return in(data).stream()
                .filter(field -> field.at().equals(place))
                .map(Field::path)
                .findFirst()
                .orElseGet(() -> path(place.head(), data) + "/*");
    }

    private static void look(JsonNode value, JsonPointer at, String path, List<Field> found) {
        if (value.isObject()) {
            value.forEachEntry((name, within) -> {
                var field = new Field(at.appendProperty(name), path + "/" + name);
                found.add(field);
                look(within, field.at(), field.path(), found);
            });
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                look(value.path(index), at.appendIndex(index), path + "/*", found);
            }
        }
    }

    /** A copy of the data without it. */
    JsonNode removedFrom(JsonNode data) {
        JsonNode copy = data.deepCopy();
        ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
        return copy;
    }

    /** Copies of the data in which it is another: some of them may be ones that nobody can read. */
    List<JsonNode> changedIn(JsonNode data) {
        return others(data.at(at)).stream()
                .map(other -> {
                    JsonNode copy = data.deepCopy();
                    ((ObjectNode) copy.at(at.head())).set(at.last().getMatchingProperty(), other);
                    return copy;
                })
                .toList();
    }

    private static List<JsonNode> others(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, NULL ->
                OTHER_TEXTS.stream().<JsonNode>map(NODES::stringNode).toList();
            case NUMBER ->
                List.of(
                        value.isIntegralNumber()
                                ? NODES.numberNode(value.asLong() + 1)
                                : NODES.numberNode(value.asDouble() + 1));
            case BOOLEAN -> List.of(NODES.booleanNode(!value.asBoolean()));
            case ARRAY -> List.of(NODES.arrayNode());
            case OBJECT, BINARY, MISSING, POJO -> List.of();
        };
    }
}
