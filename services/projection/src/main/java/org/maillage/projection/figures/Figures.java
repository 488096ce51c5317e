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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All figures of one generation, in the order in which people see them. */
public final class Figures {

    private final Map<String, Figure> byKey = new LinkedHashMap<>();
    private final List<Counting> counted = new ArrayList<>();
    private final Map<Class<?>, List<Counting>> countedByFact = new ConcurrentHashMap<>();

    private record Counting(Counted<?> figure, String key, int version) {}

    /**
     * @throws IllegalArgumentException when two have the same key, or a ratio divides what nobody counts
     */
    public Figures(Collection<? extends Figure> figures) {
        for (Figure figure : figures) {
            var definition = figure.definition();
            if (byKey.put(definition.key(), figure) != null) {
                throw new IllegalArgumentException("twice: " + definition.key());
            }
            if (figure instanceof Counted<?> it) {
                counted.add(new Counting(it, definition.key(), definition.version()));
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
        for (Counting counting : countedByFact.computeIfAbsent(fact.getClass(), this::counting)) {
            for (Contribution contribution : counting.figure().of(fact)) {
                additions.add(new Addition(counting.key(), counting.version(), contribution));
            }
        }
        return additions;
    }

    private List<Counting> counting(Class<?> fact) {
        return counted.stream()
                .filter(it -> it.figure().counts().isAssignableFrom(fact))
                .toList();
    }

    /** Identity of what is counted: changes exactly when a counted figure comes, goes or changes its version. */
    public String digest() {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(versions().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** By key of each counted figure, in their order, the version of its definition. */
    public SortedMap<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        counted.forEach(it -> versions.put(it.key(), it.version()));
        return versions;
    }

    private void requireOperands(Definition definition) {
        if (definition.measure() instanceof Measure.Ratio ratio) {
            for (var operand : List.of(ratio.numerator(), ratio.denominator())) {
                requireCounted(definition, operand.figure());
            }
        } else if (definition.measure() instanceof Measure.PerResident per) {
            requireCounted(definition, per.figure());
        }
    }

    private void requireCounted(Definition definition, String operand) {
        if (!(byKey.get(operand) instanceof Counted<?>)) {
            throw new IllegalArgumentException(definition.key() + " divides unknown " + operand);
        }
    }
}
