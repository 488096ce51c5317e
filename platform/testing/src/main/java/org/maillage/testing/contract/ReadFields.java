package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of others' events a service reads, as seen from outside: a field is read when something else is made of a golden
 * example in which it is another or missing, and required when nothing can be made of the example without it. A type is heard
 * when something else is made of it than of a type that nobody knows.
 */
public final class ReadFields {

    private static final String NEVER_HEARD_OF = "org.maillage.never-heard-of.v1";

    private final SortedMap<String, Fields> byType = new TreeMap<>();
    private final Map<String, List<JsonNode>> readable = new HashMap<>();

    /**
     * What is read of one type, as paths in its data: {@code *} stands for every item of an array.
     *
     * @param reads    fields, and of those within others only the innermost
     * @param requires fields without which the whole event is unreadable; not those that only some events of the type must have
     * @param strict   fields that make it unreadable when they have a value that no enumeration has yet
     */
    public record Fields(Set<String> reads, Set<String> requires, Set<String> strict) {

        private Fields() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        private Fields told(List<JsonNode> readable) {
            var innermost = new TreeSet<>(reads);
            innermost.removeIf(path -> reads.stream().anyMatch(other -> other.startsWith(path + "/")));
            var always = new TreeSet<>(requires);
            readable.forEach(data -> always.removeAll(Field.missing(data, requires)));
            return new Fields(innermost, always, strict);
        }
    }

    /** Adds what a reader makes of the events of a topic. */
    public ReadFields in(String topic, IncomingViews.Reader reader) {
        for (Contract contract : Contracts.load().ofTopic(topic)) {
            contract.examples().forEach(example -> observe(contract, example, reader));
        }
        return this;
    }

    /** Adds what is kept of the events of a topic, whatever was kept before: nothing, or what any one example leaves behind. */
    public <V> ReadFields in(String topic, Reaction<V, ?> reaction) {
        in(topic, (IncomingViews.Reader) event -> reaction.after(null, event));
        examples(topic)
                .map(example -> made(event -> reaction.after(null, event), example, example.data()))
                .filter(Answer.Made.class::isInstance)
                .map(answer -> ((Answer.Made) answer).what())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(before -> in(topic, (IncomingViews.Reader) event -> after(reaction, before, event)));
        return this;
    }

    // What a reaction made once is what it may be given the next time.
    @SuppressWarnings("unchecked")
    private static <V> @Nullable Object after(Reaction<V, ?> reaction, Object before, WireEvent event) {
        return reaction.after((V) before, event);
    }

    /** What was observed, by type. */
    public SortedMap<String, Fields> observed() {
        var fields = new TreeMap<String, Fields>();
        byType.forEach((type, seen) -> fields.put(type, seen.told(readable.getOrDefault(type, List.of()))));
        return fields;
    }

    private static Stream<GoldenExample> examples(String topic) {
        return Contracts.load().ofTopic(topic).stream().flatMap(contract -> contract.examples().stream());
    }

    private void observe(Contract contract, GoldenExample example, IncomingViews.Reader reader) {
        Answer whole = made(reader, example, example.data());
        if (!(whole instanceof Answer.Made)) {
            return;
        }
        assertThat(made(reader, example, example.data()))
                .as("%s, read twice", example)
                .isEqualTo(whole);
        readable.computeIfAbsent(contract.type(), _ -> new ArrayList<>()).add(example.data());
        if (whole.equals(made(reader, example.ofType(NEVER_HEARD_OF), example.data()))) {
            return;
        }
        Fields seen = byType.computeIfAbsent(contract.type(), _ -> new Fields());
        for (Field field : Field.in(example.data())) {
            observe(example, reader, whole, field, seen);
        }
        for (JsonPointer place : contract.enumeratedValues(example.data())) {
            if (isStrict(example, reader, place)) {
                seen.strict().add(Field.path(place, example.data()));
            }
        }
    }

    private static boolean isStrict(GoldenExample example, IncomingViews.Reader reader, JsonPointer place) {
        JsonNode other = EnumeratedValues.replaced(example.data(), place, NEVER_HEARD_OF);
        return made(reader, example, other) instanceof Answer.Unreadable;
    }

    private static void observe(
            GoldenExample example, IncomingViews.Reader reader, Answer whole, Field field, Fields seen) {
        Answer without = made(reader, example, field.removedFrom(example.data()));
        if (without instanceof Answer.Unreadable) {
            seen.requires().add(field.path());
        }
        Predicate<JsonNode> matters =
                data -> made(reader, example, data) instanceof Answer.Made other && !other.equals(whole);
        boolean missed = without instanceof Answer.Made && !without.equals(whole);
        if (missed || field.changedIn(example.data()).stream().anyMatch(matters)) {
            seen.reads().add(field.path());
        }
    }

    /** Readers refuse in ways of their own. */
    private static Answer made(IncomingViews.Reader reader, GoldenExample example, JsonNode data) {
        try {
            return new Answer.Made(reader.apply(example.onTheWire(data)));
        } catch (RuntimeException unreadable) {
            return new Answer.Unreadable();
        }
    }

    /** What came of reading. */
    private sealed interface Answer {
        record Made(@Nullable Object what) implements Answer {}

        record Unreadable() implements Answer {}
    }

    /** The same as {@link #observed}, in lists and maps that can be written as JSON. */
    public Map<String, Map<String, Set<String>>> record() {
        var record = new TreeMap<String, Map<String, Set<String>>>();
        observed().forEach((type, fields) -> {
            var entry = new TreeMap<>(Map.of("reads", fields.reads(), "requires", fields.requires()));
            if (!fields.strict().isEmpty()) {
                entry.put("strict", fields.strict());
            }
            record.put(type, entry);
        });
        return record;
    }
}
