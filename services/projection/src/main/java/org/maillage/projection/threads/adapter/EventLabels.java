package org.maillage.projection.threads.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What people call the events, as the contracts say. */
final class EventLabels {

    private static final String CONTRACTS = "contracts/index.json";

    private final Map<String, String> byType = new HashMap<>();

    EventLabels() {
        try (InputStream in = EventLabels.class.getClassLoader().getResourceAsStream(CONTRACTS)) {
            new JsonMapper()
                    .readTree(Objects.requireNonNull(in, CONTRACTS))
                    .path("types")
                    .forEach(it -> byType.put(
                            it.path("type").asString(), it.path("summary").asString()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** In French; the type itself when it is not in the contracts. */
    String of(String type) {
        return byType.getOrDefault(type, type);
    }
}
