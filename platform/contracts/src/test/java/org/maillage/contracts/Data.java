package org.maillage.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of this module, read as data. */
final class Data {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path CONTRACTS = RESOURCES.resolve("contracts");
    static final Path RELEASED = Path.of("src/test/resources/released");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Data() {}

    static JsonNode read(Path file) {
        return file.toString().endsWith(".yml") ? YAML.readTree(file.toFile()) : JSON.readTree(file.toFile());
    }

    static JsonNode contracts(String file) {
        return read(CONTRACTS.resolve(file));
    }

    /** The types of the index, one object each. */
    static List<JsonNode> types() {
        return contracts("index.json").required("types").valueStream().toList();
    }

    /** A file that the index names by its place on the class path. */
    static JsonNode onClassPath(JsonNode name) {
        return read(RESOURCES.resolve(name.asString()));
    }

    /** What is wrong with {@code data}, formats included. */
    static List<String> faults(JsonNode schema, JsonNode data) {
        Schema validator = SCHEMAS.getSchema(schema);
        return validator
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static List<Path> filesUnder(Path folder, String nameEnd) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(nameEnd))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
