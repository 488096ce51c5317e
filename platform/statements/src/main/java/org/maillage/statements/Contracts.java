package org.maillage.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every contract of the class path, by type. Immutable; load it once. */
public final class Contracts {

    private static final String INDEX = "contracts/index.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Contract> byType;

    private Contracts(Map<String, Contract> byType) {
        this.byType = Collections.unmodifiableMap(byType);
    }

    /** Reads the index and everything that it names. */
    public static Contracts load() {
        var byType = new LinkedHashMap<String, Contract>();
        for (JsonNode entry : read(INDEX).path("types")) {
            Contract contract = contract(entry);
            byType.put(contract.type(), contract);
        }
        return new Contracts(byType);
    }

    /** All of them, in the order of the index. */
    public Collection<Contract> all() {
        return byType.values();
    }

    /** The statements alone. */
    public List<Contract> statements() {
        return byType.values().stream().filter(Contract::isStatement).toList();
    }

    /** The contract of that type. */
    public Optional<Contract> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    private static Contract contract(JsonNode entry) {
        return new Contract(
                entry.path("type").asString(),
                entry.path("kind").asString(),
                entry.path("name").asString(),
                entry.path("owner").asString(),
                entry.path("aggregate").asString(),
                entry.path("topic").asString(),
                entry.path("opens").booleanValue(false),
                entry.path("summary").asString(),
                entry.path("publishers").valueStream().map(JsonNode::asString).toList(),
                read(entry.path("schema").asString()),
                entry.path("examples")
                        .valueStream()
                        .map(it -> read(it.asString()))
                        .toList());
    }

    private static JsonNode read(String resource) {
        try (var in = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
