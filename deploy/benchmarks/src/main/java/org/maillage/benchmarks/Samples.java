package org.maillage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements like an example of their contract, each about a file of its own, as the door would have sent them. */
final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;

    /** @param topic that the door puts them into */
    Samples(String topic) {
        this.topic = topic;
    }

    /** When what the example tells happened. */
    static Instant time(String name) {
        return OffsetDateTime.parse(example(name).path("time").asString()).toInstant();
    }

    /** What the example tells, as JSON. */
    static JsonNode data(String name) {
        return example(name).path("data");
    }

    /** The example's sender and type, with these data, at this time, about each of the files. */
    List<ProducerRecord<String, byte[]>> of(String name, List<UUID> files, Instant time, JsonNode data) {
        byte[] bytes = data.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode example = example(name);
        Map<String, String> common = Map.of(
                "source", example.path("source").asString(),
                "type", example.path("type").asString(),
                "time", time.toString(),
                "partnerid", "mesures");
        return files.stream()
                .map(file -> Records.of(topic, file, attributes(common, name, file), bytes))
                .toList();
    }

    private static Map<String, String> attributes(Map<String, String> common, String name, UUID file) {
        var attributes = new HashMap<>(common);
        attributes.put("id", file + "/" + name);
        attributes.put("subject", "MESURE-" + file);
        attributes.put("recordedtime", Instant.now().toString());
        attributes.put("receiptid", UUID.randomUUID().toString());
        return attributes;
    }

    private static JsonNode example(String name) {
        try (InputStream content =
                Samples.class.getResourceAsStream("/contracts/statements/" + name + ".v1/examples/minimal.json")) {
            return JSON.readTree(Objects.requireNonNull(content, name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
