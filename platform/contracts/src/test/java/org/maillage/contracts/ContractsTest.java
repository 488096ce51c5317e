package org.maillage.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractsTest {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    static Stream<Named<JsonNode>> types() {
        return Data.types().stream().map(type -> Named.of(type.path("type").asString(), type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsValidAndNamesItsType(JsonNode type) {
        JsonNode schema = Data.onClassPath(type.required("schema"));
        var dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DIALECT));

        assertThat(dialect.validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asString())
                .isEqualTo("urn:maillage:contract:" + type.path("type").asString());
        assertThat(schema.path("title").asString())
                .isEqualTo(type.path("summary").asString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleFitsAndDeclaresWhatItSays(JsonNode type) {
        JsonNode schema = Data.onClassPath(type.required("schema"));

        assertThat(type.required("examples").size()).isGreaterThanOrEqualTo(2);
        assertThat(examples(type)).allSatisfy(example -> {
            assertThat(example.path("specversion").asString()).isEqualTo("1.0");
            assertThat(example.path("type")).isEqualTo(type.path("type"));
            assertThat(example.path("datacontenttype").asString()).isEqualTo("application/json");
            assertThat(Data.faults(schema, example.required("data"))).isEmpty();
            assertThat(UndeclaredFields.of(schema, example.required("data"))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheDoorSetsIsInNoStatement(JsonNode type) {
        boolean isStatement = type.path("kind").asString().equals("statement");

        assertThat(examples(type)).allSatisfy(example -> {
            assertThat(example.has("dataschema")).isNotEqualTo(isStatement);
            assertThat(example.has("recordedtime") && isStatement).isFalse();
            assertThat(example.has("receiptid")).isFalse();
        });
    }

    @Test
    void theIndexNamesEveryFileAndNothingElse() {
        var named = Data.types().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.required("schema").asString()), Data.texts(type.required("examples")).stream()));
        var present = Data.filesUnder(Data.CONTRACTS, ".json").stream()
                .map(file -> Data.RESOURCES.relativize(file))
                .map(Path::toString)
                .filter(file -> !file.equals("contracts/index.json"));

        assertThat(present).containsExactlyInAnyOrderElementsOf(named.toList());
    }

    @Test
    void aTypeIsListedOnce() {
        assertThat(Data.types())
                .extracting(type -> type.path("type").asString())
                .doesNotHaveDuplicates();
    }

    private static List<JsonNode> examples(JsonNode type) {
        return type.required("examples").valueStream().map(Data::onClassPath).toList();
    }
}
