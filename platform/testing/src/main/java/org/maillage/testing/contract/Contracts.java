package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every contract on the class path. */
public final class Contracts {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String INDEX = "contracts/index.json";

    private final Map<String, Contract> byType;

    private Contracts(Map<String, Contract> byType) {
        this.byType = byType;
    }

    /** Reads them all. */
    public static Contracts load() {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Contract> byType = new LinkedHashMap<>();
        for (Contract.Entry entry : JSON.readValue(text(INDEX), Index.class).types()) {
            String schema = text(entry.schema());
            List<GoldenExample> examples = entry.examples().stream()
                    .map(name -> new GoldenExample(name, (ObjectNode) JSON.readTree(text(name))))
                    .toList();
            byType.put(
                    entry.type(),
                    new Contract(entry, schemas.getSchema(schema, InputFormat.JSON), JSON.readTree(schema), examples));
        }
        return new Contracts(byType);
    }

    /** All of them, in the order of the index. */
    public Collection<Contract> all() {
        return byType.values();
    }

    /**
     * The contract of a type.
     *
     * @throws AssertionError when there is none: whatever travels has a contract
     */
    public Contract of(String type) {
        assertThat(byType).as("types that may travel").containsKey(type);
        return Objects.requireNonNull(byType.get(type));
    }

    /** Whatever travels in a topic. */
    public List<Contract> ofTopic(String topic) {
        return all().stream().filter(contract -> contract.topic().equals(topic)).toList();
    }

    /** The domain events of a topic. */
    public List<Contract> eventsOf(String topic) {
        return ofTopic(topic).stream()
                .filter(contract -> contract.kind().equals("event"))
                .toList();
    }

    /** The statements that a service decides about. */
    public List<Contract> statementsTo(String owner) {
        return all().stream()
                .filter(contract -> contract.kind().equals("statement"))
                .filter(contract -> contract.owner().equals(owner))
                .toList();
    }

    /** Fails unless the data fits the contract of its type. */
    public void assertFits(WireFormat.Encoded written) {
        assertFits(written.type(), written.data());
    }

    /** Fails unless the data, JSON in UTF-8, fits the contract of {@code type}. */
    public void assertFits(String type, byte[] data) {
        JsonNode read = JSON.readTree(data);
        assertThat(of(type).faults(read)).as("%s %s", type, read).isEmpty();
    }

    static byte[] bytes(JsonNode data) {
        return JSON.writeValueAsBytes(data);
    }

    private static String text(String resource) {
        try (var in = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Index(List<Contract.Entry> types) {}
}
