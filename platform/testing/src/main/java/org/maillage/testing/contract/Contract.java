package org.maillage.testing.contract;

import com.networknt.schema.Schema;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One event type, as {@code contracts/index.json} lists it, with its schema and its golden examples. */
public final class Contract {

    private final Entry entry;
    private final Schema validator;
    private final JsonNode schema;
    private final List<GoldenExample> examples;

    Contract(Entry entry, Schema validator, JsonNode schema, List<GoldenExample> examples) {
        this.entry = entry;
        this.validator = validator;
        this.schema = schema;
        this.examples = List.copyOf(examples);
    }

    /** For example {@code org.maillage.needs.need-reported.v1}. */
    public String type() {
        return entry.type();
    }

    /** {@code statement}, {@code event}, {@code verdict} or {@code takeover}. */
    public String kind() {
        return entry.kind();
    }

    /** The service that decides about it. */
    public String owner() {
        return entry.owner();
    }

    /** The kind of file that it is about. */
    public String aggregate() {
        return entry.aggregate();
    }

    /** The topic that carries it. */
    public String topic() {
        return entry.topic();
    }

    /** Data that every reader must read and every writer could have written. */
    public List<GoldenExample> examples() {
        return examples;
    }

    /** The JSON Schema of its data. */
    public JsonNode schema() {
        return schema;
    }

    /** What is wrong with such data, one sentence each; formats count. */
    public List<String> faults(JsonNode data) {
        return validator
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Names of the fields that may not be missing. */
    public List<String> requiredFields() {
        return schema.path("required").valueStream().map(JsonNode::asString).toList();
    }

    /** Where data of this type holds a value out of a list. */
    public List<JsonPointer> enumeratedValues(JsonNode data) {
        return EnumeratedValues.in(schema, data);
    }

    @Override
    public String toString() {
        return type();
    }

    record Entry(
            String type,
            String kind,
            String owner,
            String aggregate,
            String topic,
            String schema,
            List<String> examples) {}
}
