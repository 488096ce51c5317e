package org.maillage.defaults.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every problem that a caller can meet: those of the contracts, then those of HTTP itself. */
public final class ProblemCatalogue {

    private static final List<String> RESOURCES =
            List.of("contracts/problems.yml", "org/maillage/defaults/http-problems.yml");

    private final Map<String, ProblemKind> kinds;

    private ProblemCatalogue(Map<String, ProblemKind> kinds) {
        this.kinds = Collections.unmodifiableMap(kinds);
    }

    /**
     * Reads the catalogue from the class path.
     *
     * @throws IllegalStateException if a part of it is missing or says a code twice
     */
    public static ProblemCatalogue load() {
        var kinds = new LinkedHashMap<String, ProblemKind>();
        for (String resource : RESOURCES) {
            for (ProblemKind kind : read(resource)) {
                if (kinds.put(kind.code(), kind) != null) {
                    throw new IllegalStateException("problem code given twice: " + kind.code());
                }
            }
        }
        return new ProblemCatalogue(kinds);
    }

    private static List<ProblemKind> read(String resource) {
        try (InputStream yaml = ProblemCatalogue.class.getClassLoader().getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalStateException("problem catalogue missing on the class path: " + resource);
            }
            return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The meaning of a code, if it has one. */
    public Optional<ProblemKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /**
     * The meaning of a code that is in the catalogue.
     *
     * @throws IllegalArgumentException if it is not
     */
    public ProblemKind get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such problem in the catalogue: " + code));
    }

    /** All of it, in the catalogue's order. */
    public Collection<ProblemKind> all() {
        return kinds.values();
    }
}
