package org.maillage.projection.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.JournalEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the projection reads of the contracts of one publisher's topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IncomingContract {

    private static final String LATER_VALUE = "LATER_VALUE";

    private final String topic;
    private final Facts facts;
    private final List<Class<?>> views;
    private final EventReader reader;

    /** @param views the class in which the views are nested that are read from this topic, each named after its event */
    protected IncomingContract(String topic, Facts facts, Class<?> views) {
        this.topic = topic;
        this.facts = facts;
        this.views = Arrays.stream(views.getDeclaredClasses())
                .filter(view -> contract(view).isPresent())
                .toList();
        this.reader = new EventReader(new Figures(Catalogue.all()), Map.of(topic, facts));
    }

    /** The paths of the golden examples. */
    protected List<String> examples() {
        return Examples.paths(topic);
    }

    @Test
    void theTopicIsHeard() {
        assertThat(Subscriptions.facts().get(topic))
                .isNotNull()
                .extracting(Facts::types)
                .isEqualTo(facts.types());
        assertThat(examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyGoldenExampleIsRead(String path) {
        var example = Examples.resource(path);

        var entry = read(example);

        assertThat(entry.dead()).isNull();
        assertThat(entry.origin().aggregate())
                .isEqualTo(UUID.fromString(example.get("subject").asString()));
        assertThat(entry.origin().sequence()).isEqualTo(example.get("sequence").asLong());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownFieldChangesNothing(String path) {
        var example = Examples.resource(path);
        var additions = read(example).additions();

        data(example).put("fieldOfALaterVersion", "x");

        assertThat(read(example).additions()).isEqualTo(additions);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownValueOfAnEnumerationIsReadAllTheSame(String path) {
        var example = Examples.resource(path);
        var schema = Examples.resource(Examples.schema(path));
        replaceEnumerations(data(example), schema, schema);

        var entry = read(example);

        assertThat(entry.dead()).isNull();
        assertThat(entry.additions())
                .allSatisfy(it -> assertThat(it.contribution().by().values()).doesNotContain(LATER_VALUE));
    }

    @Test
    void everyFieldThatIsReadIsRequiredByItsSchema() {
        assertThat(views).hasSameSizeAs(facts.types());
        for (Class<?> view : views) {
            var schema =
                    Examples.resource(contract(view).orElseThrow().get("schema").asString());
            requireAll(view, schema, schema);
        }
    }

    /** Holds a view, and those within it, to a schema. */
    protected static void requireAll(Class<?> view, JsonNode schema, JsonNode root) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        assertThat(required).as(view.getSimpleName()).containsAll(Views.required(view.asSubclass(Record.class)));
        for (RecordComponent component : view.getRecordComponents()) {
            within(component).forEach(nested -> {
                var property = resolved(schema.path("properties").path(component.getName()), root);
                requireAll(nested, property.has("items") ? resolved(property.get("items"), root) : property, root);
            });
        }
    }

    protected JournalEntry read(ObjectNode event) {
        return reader.read(Examples.record(topic, event, 0));
    }

    /** What an example adds, as {@code figure[#part] amount}. */
    protected List<String> added(ObjectNode event) {
        return read(event).additions().stream()
                .map(it -> it.figure()
                        + (it.contribution().part().isEmpty()
                                ? ""
                                : "#" + it.contribution().part())
                        + " " + it.contribution().amount())
                .toList();
    }

    protected static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    private static Stream<Class<?>> within(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        return type instanceof Class<?> nested && nested.isRecord() ? Stream.of(nested) : Stream.empty();
    }

    private static void replaceEnumerations(JsonNode value, JsonNode schema, JsonNode root) {
        if (value instanceof ObjectNode fields) {
            for (String name : List.copyOf(fields.propertyNames())) {
                var property = resolved(schema.path("properties").path(name), root);
                if (property.has("enum") && fields.get(name).isString()) {
                    fields.put(name, LATER_VALUE);
                }
                replaceEnumerations(fields.get(name), property, root);
            }
        } else if (value.isArray()) {
            value.forEach(item -> replaceEnumerations(item, resolved(schema.path("items"), root), root));
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** {@code need-reported.v1} is read by NeedReportedV1. */
    private Optional<JsonNode> contract(Class<?> view) {
        return Examples.contracts(topic)
                .filter(it -> viewName(it).equals(view.getSimpleName()))
                .findFirst();
    }

    private static String viewName(JsonNode contract) {
        var name = new StringBuilder();
        for (String word : contract.get("name").asString().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name + "V1";
    }
}
