package org.maillage.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was ever released within a major version still fits: fields are added, never taken away or narrowed. */
class ReleasedExamplesTest {

    static List<Path> released() {
        return Data.filesUnder(Data.RELEASED, ".json");
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatWasReleasedStillFits(Path file) {
        JsonNode example = Data.read(file);
        JsonNode schema = schemaOf(example.required("type").asString());

        assertThat(Data.faults(schema, example.required("data"))).isEmpty();
        assertThat(UndeclaredFields.of(schema, example.required("data")))
                .as("fields that were taken away")
                .isEmpty();
    }

    @Test
    void theFirstReleaseIsKept() {
        assertThat(Data.filesUnder(Data.RELEASED.resolve("1"), ".json")).hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void aNarrowedSchemaIsFound() {
        JsonNode example = Data.read(Data.RELEASED.resolve("1/statements/need-qualified.v1/examples/full.json"));
        var narrowed = (ObjectNode) schemaOf(example.path("type").asString()).deepCopy();
        narrowed.withArray("required").add("colour");
        var forgetful = (ObjectNode) schemaOf(example.path("type").asString()).deepCopy();
        forgetful.withObject("properties").remove("theme");

        assertThat(Data.faults(narrowed, example.required("data"))).isNotEmpty();
        assertThat(UndeclaredFields.of(forgetful, example.required("data"))).containsExactly("/theme");
    }

    private static JsonNode schemaOf(String type) {
        return Data.types().stream()
                .filter(known -> known.path("type").asString().equals(type))
                .map(known -> Data.onClassPath(known.required("schema")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " was released and has no contract any more"));
    }
}
