package org.maillage.projection.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All figures of one generation, in the order in which people see them. */
public final class Figures {

    private final Map<String, Figure> byKey = new LinkedHashMap<>();
    private final List<Counted<?>> counted = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when two have the same key, or a ratio divides what nobody counts
     */
    public Figures(Collection<? extends Figure> figures) {
        for (Figure figure : figures) {
            if (byKey.put(figure.definition().key(), figure) != null) {
                throw new IllegalArgumentException(
                        "twice: " + figure.definition().key());
            }
            if (figure instanceof Counted<?> it) {
                counted.add(it);
            }
        }
        definitions().forEach(this::requireOperands);
    }

    /** Every definition. */
    public List<Definition> definitions() {
        return byKey.values().stream().map(Figure::definition).toList();
    }

    /** The definition of that key. */
    public Optional<Definition> find(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Figure::definition);
    }

    /** The definition of a key known to be there. */
    public Definition get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no figure " + key));
    }

    /** What a fact adds to each figure; empty when it counts for nothing. */
    public List<Addition> additions(Object fact) {
        var additions = new ArrayList<Addition>();
        for (Counted<?> figure : counted) {
            for (Contribution contribution : figure.of(fact)) {
                additions.add(new Addition(
                        figure.definition().key(), figure.definition().version(), contribution));
            }
        }
        return additions;
    }

    /** Identity of what is counted: changes exactly when a counted figure comes, goes or changes its version. */
    public String digest() {
        var versions = new TreeMap<String, Integer>();
        counted.forEach(
                it -> versions.put(it.definition().key(), it.definition().version()));
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(versions.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void requireOperands(Definition definition) {
        if (definition.measure() instanceof Measure.Ratio ratio) {
            for (var operand : List.of(ratio.numerator(), ratio.denominator())) {
                if (!(byKey.get(operand.figure()) instanceof Counted<?>)) {
                    throw new IllegalArgumentException(definition.key() + " divides unknown " + operand.figure());
                }
            }
        }
    }
}
