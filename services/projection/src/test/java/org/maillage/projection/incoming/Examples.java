package org.maillage.projection.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden examples of the events of a topic, as records of it. */
public final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    private Examples() {}

    /** Every contract of a topic. */
    public static Stream<JsonNode> contracts(String topic) {
        return resource("contracts/index.json")
                .get("types")
                .valueStream()
                .filter(type -> type.get("topic").asString().equals(topic));
    }

    /** The paths of all its examples. */
    public static List<String> paths(String topic) {
        return contracts(topic)
                .flatMap(type -> type.get("examples").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** The path of the schema that an example is held to. */
    public static String schema(String example) {
        return example.replaceFirst("examples/.*", "schema.json");
    }

    /** A file of the contracts; each time another copy. */
    public static ObjectNode resource(String path) {
        try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CloudEvent as Kafka would deliver it. */
    public static ConsumerRecord<String, byte[]> record(String topic, ObjectNode event, long offset) {
        var headers = new RecordHeaders();
        event.propertyStream()
                .filter(it -> !it.getKey().equals("data"))
                .forEach(it -> headers.add(
                        it.getKey().equals("datacontenttype") ? "content-type" : "ce_" + it.getKey(),
                        it.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        byte[] data = JSON.writeValueAsBytes(event.get("data"));
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                data.length,
                event.get("subject").asString(),
                data,
                headers,
                Optional.empty());
    }
}
