package org.maillage.testing.contract;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of an event, with its attributes.
 *
 * @param name  its path on the class path
 * @param event a CloudEvent in JSON
 */
public record GoldenExample(String name, ObjectNode event) {

    private static final Set<String> NOT_EXTENSIONS =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data");

    /** What it says. */
    public ObjectNode data() {
        return (ObjectNode) event.required("data");
    }

    /** Its attributes. */
    public Envelope envelope() {
        Map<String, String> extensions = event.propertyStream()
                .filter(attribute -> !NOT_EXTENSIONS.contains(attribute.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, attribute -> attribute.getValue().asString()));
        return new Envelope(
                text("id"),
                text("source"),
                text("type"),
                event.has("subject") ? text("subject") : null,
                OffsetDateTime.parse(text("time")).toInstant(),
                extensions);
    }

    /** As it travels. */
    public WireEvent onTheWire() {
        return onTheWire(data());
    }

    /** The same under another type. */
    GoldenExample ofType(String type) {
        return new GoldenExample(name, event.deepCopy().put("type", type));
    }

    /** As it would travel with other data. */
    WireEvent onTheWire(JsonNode data) {
        return new WireEvent(envelope(), Contracts.bytes(data));
    }

    @Override
    public String toString() {
        return name;
    }

    private String text(String attribute) {
        return Objects.requireNonNull(event.required(attribute).asString());
    }
}
