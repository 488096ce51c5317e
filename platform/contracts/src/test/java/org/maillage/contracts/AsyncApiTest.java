package org.maillage.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code asyncapi.yml} is what topics and index make of it: everything but titles and descriptions is rebuilt and compared. */
class AsyncApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT = Data.contracts("asyncapi.yml");

    @Test
    void itIsAnAsyncApiOfThisVersion() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.at("/info/version"))
                .isEqualTo(Data.contracts("index.json").path("version"));
        assertThat(DOCUMENT.path("defaultContentType").asString()).isEqualTo("application/json");
    }

    @Test
    void theChannelsAreTheTopics() {
        ObjectNode channels = (ObjectNode) DOCUMENT.required("channels").deepCopy();
        channels.valueStream()
                .forEach(channel ->
                        assertThat(((ObjectNode) channel).remove("title")).isNotNull());

        ObjectNode expected = JSON.createObjectNode();
        topics().forEach(topic -> expected.set(topic.path("topic").asString(), channel(topic)));
        assertThat(channels).isEqualTo(expected);
    }

    @Test
    void theOperationsAreWritingAndEveryGroupsReading() {
        ObjectNode expected = JSON.createObjectNode();
        topics().forEach(topic -> {
            String name = topic.path("topic").asString();
            expected.set(sender(topic) + ".sends." + name, operation("send", name));
            Data.texts(topic.path("consumers"))
                    .forEach(group -> expected.set(group + ".receives." + name, reading(group, name)));
        });
        assertThat(DOCUMENT.path("operations")).isEqualTo(expected);
    }

    @Test
    void theMessagesAreTheTypesOfTheIndex() {
        ObjectNode expected = JSON.createObjectNode();
        Data.types().forEach(type -> expected.set(type.path("type").asString(), message(type)));

        assertThat(DOCUMENT.at("/components/messages")).isEqualTo(expected);
    }

    @Test
    void everyReferenceIsResolved() {
        assertThat(DOCUMENT.findValues("$ref"))
                .hasSizeGreaterThan(80)
                .allSatisfy(reference -> assertThat(resolved(reference.asString()))
                        .as(reference.asString())
                        .isTrue());
        assertThat(resolved("#/channels/needs.need.events.v2")).isFalse();
    }

    @Test
    void theAttributesOfEveryExampleFitTheHeaders() {
        assertThat(Data.types())
                .filteredOn(type -> !type.path("kind").asString().equals("statement"))
                .allSatisfy(type -> assertThat(type.required("examples"))
                        .allSatisfy(name -> assertThat(Data.faults(headersOf(type), headers(Data.onClassPath(name))))
                                .as(name.asString())
                                .isEmpty()));
    }

    private static Stream<JsonNode> topics() {
        return Data.contracts("topics.yml").valueStream();
    }

    private static JsonNode channel(JsonNode topic) {
        String name = topic.path("topic").asString();
        var settings = JSON.createObjectNode().put("retention.ms", retentionMillis(topic));
        settings.putArray("cleanup.policy").add("delete");
        var channel = JSON.createObjectNode().put("address", name);
        channel.withObjectProperty("bindings")
                .putObject("kafka")
                .put("topic", name)
                .put("partitions", topic.path("partitions").intValue())
                .set("topicConfiguration", settings);
        ObjectNode messages = channel.putObject("messages");
        Stream.of("types", "control")
                .flatMap(kind -> Data.texts(topic.path(kind)).stream())
                .forEach(type -> messages.set(type, reference("#/components/messages/" + type)));
        return JSON.readTree(channel.toString());
    }

    private static String sender(JsonNode topic) {
        return topic.path("owner").asString().replace("the deciding service", "deciding-service");
    }

    private static JsonNode reading(String group, String topic) {
        ObjectNode reading = operation("receive", topic);
        reading.putObject("bindings")
                .putObject("kafka")
                .putObject("groupId")
                .put("type", "string")
                .put("const", group);
        return reading;
    }

    private static ObjectNode operation(String action, String topic) {
        ObjectNode operation = JSON.createObjectNode().put("action", action);
        operation.set("channel", reference("#/channels/" + topic));
        return operation;
    }

    private static JsonNode message(JsonNode type) {
        ObjectNode message =
                JSON.createObjectNode().put("title", type.path("summary").asString());
        message.putArray("traits").add(reference("#/components/messageTraits/" + traitOf(type)));
        message.set("payload", reference(type.path("schema").asString().replaceFirst("contracts/", "")));
        return message;
    }

    private static String traitOf(JsonNode type) {
        String kind = type.path("kind").asString();
        return kind.equals("event") ? "domainEvent" : kind;
    }

    private static JsonNode reference(String target) {
        return JSON.createObjectNode().put("$ref", target);
    }

    private static long retentionMillis(JsonNode topic) {
        String retention = topic.path("retention").asString();
        return retention.equals("infinite") ? -1 : Duration.parse(retention).toMillis();
    }

    private static boolean resolved(String reference) {
        return reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : Data.contracts(reference).isObject();
    }

    /** The header schema of a kind of message, with all that it refers to. */
    private static JsonNode headersOf(JsonNode type) {
        JsonNode headers = DOCUMENT.at("/components/messageTraits/%s/headers".formatted(traitOf(type)));
        ObjectNode schema = (ObjectNode) headers.deepCopy();
        schema.set("components", DOCUMENT.path("components"));
        return schema;
    }

    private static JsonNode headers(JsonNode example) {
        ObjectNode headers = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> attribute : example.properties()) {
            switch (attribute.getKey()) {
                case "data" -> {}
                case "datacontenttype" -> headers.set("content-type", attribute.getValue());
                case String name ->
                    headers.put("ce_" + name, attribute.getValue().asString());
            }
        }
        return headers;
    }
}
