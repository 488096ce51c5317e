package org.maillage.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The contracts say what the catalogue of the field says. */
class CatalogueTest {

    private static final JsonNode CATALOGUE = Data.read(Path.of("src/test/resources/catalogue.json"));

    static Stream<Named<JsonNode>> catalogued() {
        return Stream.of("statements", "events")
                .flatMap(kind -> CATALOGUE.required(kind).valueStream())
                .filter(entry -> contexts().contains(entry.path("owner").asString()))
                .map(entry -> Named.of(entry.path("type").asString(), entry));
    }

    @Test
    void everyTypeOfAContextIsThere() {
        assertThat(indexed("statement")).containsExactlyElementsOf(catalogued("statements"));
        assertThat(indexed("event")).containsExactlyElementsOf(catalogued("events"));
        assertThat(indexed("verdict"))
                .containsExactly(CATALOGUE.at("/verdict/type").asString());
    }

    @Test
    void theCatalogueIsWhole() {
        assertThat(indexed("statement")).hasSize(52);
        assertThat(indexed("event")).hasSize(74);
        assertThat(CATALOGUE.required("rules")).hasSize(63);
        assertThat(CATALOGUE.required("reactions")).hasSize(26);
        assertThat(CATALOGUE.required("timers")).hasSize(17);
    }

    @ParameterizedTest
    @MethodSource("catalogued")
    void theIndexSaysTheSame(JsonNode entry) {
        JsonNode type = typeOf(entry);

        assertThat(Stream.of("name", "topic", "owner", "aggregate")
                        .map(attribute -> type.path(attribute).asString()))
                .containsExactlyElementsOf(Stream.of("name", "topic", "owner", "aggregate")
                        .map(attribute -> entry.path(attribute).asString())
                        .toList());
        assertThat(type.path("summary").asString()).isEqualTo(typeset(entry.path("summaryFr")));
        assertThat(type.path("opens").asBoolean()).isEqualTo(opens(entry));
    }

    @ParameterizedTest
    @MethodSource("catalogued")
    void theSchemaHasTheSameFields(JsonNode entry) {
        JsonNode schema = Data.onClassPath(typeOf(entry).required("schema"));
        List<JsonNode> fields = entry.required("fields")
                .valueStream()
                .filter(field -> travels(entry, field))
                .toList();

        assertThat(schema.required("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(names(fields));
        assertThat(Data.texts(schema.path("required")))
                .containsExactlyInAnyOrderElementsOf(names(fields.stream()
                        .filter(field -> field.path("required").asBoolean())
                        .toList()));
        assertThat(fields)
                .filteredOn(field -> field.path("type").asString().equals("enum"))
                .allSatisfy(
                        field -> assertThat(values(schema, field.path("name").asString()))
                                .isEqualTo(field.required("enum")));
    }

    @Test
    void theVerdictHasTheSameFields() {
        JsonNode schema = Data.contracts("verdict.v1/schema.json");

        assertThat(schema.required("properties").propertyNames())
                .containsExactlyElementsOf(
                        names(CATALOGUE.at("/verdict/fields").valueStream().toList()));
    }

    @Test
    void theProblemsAreTheSame() {
        List<List<String>> expected = CATALOGUE
                .required("problems")
                .valueStream()
                .map(problem -> List.of(
                        problem.path("code").asString(),
                        problem.path("where").asString().replace(" and ", ", "),
                        problem.path("status").asString(),
                        typeset(problem.path("titleFr")),
                        typeset(problem.path("todoFr"))))
                .toList();

        assertThat(Data.contracts("problems.yml").valueStream())
                .hasSize(51)
                .extracting(problem -> List.of(
                        problem.path("code").asString(),
                        String.join(", ", Data.texts(problem.path("where"))),
                        problem.path("status").asString(),
                        problem.path("title").asString(),
                        problem.path("todo").asString()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theTopicsAreTheSame() {
        Set<String> present =
                Data.types().stream().map(type -> type.path("topic").asString()).collect(Collectors.toSet());
        List<List<String>> expected = CATALOGUE
                .required("topics")
                .valueStream()
                .filter(topic -> present.contains(topic.path("topic").asString()))
                .map(topic -> said(topic, topic.path("consumerGroups"), retention(topic)))
                .toList();

        assertThat(Data.contracts("topics.yml").valueStream())
                .hasSameSizeAs(expected)
                .extracting(topic -> said(
                        topic, topic.path("consumers"), topic.path("retention").asString()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void eachGroupHasItsDeadLetters() {
        assertThat(Data.contracts("topics.yml").valueStream())
                .allSatisfy(topic -> assertThat(Data.texts(topic.path("deadLetters")))
                        .containsExactlyElementsOf(Data.texts(topic.path("consumers")).stream()
                                .map(group -> topic.path("topic").asString() + "." + group + "-dlt")
                                .toList()));
    }

    @Test
    void whatTheProjectionCountsComesInAgainInTopicsOfItsOwn() {
        assertThat(Data.contracts("topics.yml").valueStream())
                .allSatisfy(topic -> assertThat(Data.texts(topic.path("redriven")))
                        .containsExactlyElementsOf(Data.texts(topic.path("consumers")).stream()
                                .filter("projection.figures"::equals)
                                .map(group -> topic.path("topic").asString() + "." + group + "-redriven")
                                .toList()));
    }

    private static List<String> said(JsonNode topic, JsonNode groups, String retention) {
        return List.of(
                topic.path("topic").asString(),
                topic.path("key").asString(),
                topic.path("owner").asString(),
                topic.path("partitions").asString(),
                retention,
                topic.path("types").toString(),
                groups.toString());
    }

    /** A statement says so itself; an event opens a file when it comes from no state. */
    private static boolean opens(JsonNode entry) {
        return entry.has("opens")
                ? entry.path("opens").asBoolean()
                : CATALOGUE
                        .required("machines")
                        .valueStream()
                        .filter(machine -> machine.path("aggregate").equals(entry.path("aggregate")))
                        .flatMap(machine -> machine.required("transitions").valueStream())
                        .filter(transition -> transition.path("from").asString().equals("—"))
                        .anyMatch(transition -> transition.path("event").equals(entry.path("name")));
    }

    /** What a field can say, or each of its entries when it has one per zoning. */
    private static JsonNode values(JsonNode schema, String field) {
        JsonNode declared = schema.required("properties").required(field);
        return declared.has("$ref")
                ? schema.at(declared.path("$ref").asString().substring(1)).at("/additionalProperties/enum")
                : declared.path("enum");
    }

    /** Free texts stay with their owner; whether a file is a demonstration is an attribute of every event. */
    private static boolean travels(JsonNode entry, JsonNode field) {
        boolean isStatement = entry.path("type").asString().startsWith("org.maillage.statement.");
        boolean staysInAnEvent = field.path("type").asString().equals("text")
                || Set.of("synthetic", "exemptReason")
                        .contains(field.path("name").asString());
        return isStatement || !staysInAnEvent;
    }

    private static Set<String> contexts() {
        return Data.types().stream()
                .filter(type -> type.path("kind").asString().equals("event"))
                .map(type -> type.path("owner").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode typeOf(JsonNode entry) {
        return Data.types().stream()
                .filter(type -> type.path("type").equals(entry.path("type")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no contract for " + entry.path("type")));
    }

    private static List<String> indexed(String kind) {
        return Data.types().stream()
                .filter(type -> type.path("kind").asString().equals(kind))
                .map(type -> type.path("type").asString())
                .toList();
    }

    private static List<String> catalogued(String kind) {
        return CATALOGUE
                .required(kind)
                .valueStream()
                .filter(entry -> contexts().contains(entry.path("owner").asString()))
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private static String retention(JsonNode topic) {
        String said = topic.path("retention").asString();
        return said.endsWith(" days") ? "P" + said.replace(" days", "D") : said;
    }

    private static List<String> names(List<JsonNode> fields) {
        return fields.stream().map(field -> field.path("name").asString()).toList();
    }

    private static String typeset(JsonNode french) {
        return french.asString().replace('\'', '’');
    }
}
