package org.maillage.projection.incoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.figures.CityDay;

/** The facts that a publisher tells, each read into a view of its fields and put in the terms of the figures. */
public final class Vocabulary implements Facts {

    /** A topic of which nothing is counted. */
    public static final Facts NOTHING = new Vocabulary("");

    /**
     * What the envelope says of a fact.
     *
     * @param on     the day on which it happened
     * @param file   the id of the aggregate that it is about
     * @param thread the thread of that file, itself where it hangs under no other
     */
    public record Told(LocalDate on, String file, String thread) {}

    /** From the fields of an event to a fact; null when the event counts for nothing. */
    @FunctionalInterface
    public interface Translation<V> {
        @Nullable
        Object fact(V view, Told told);
    }

    /** One type of event, and what it says. */
    public record Word(String name, Function<WireEvent, @Nullable Object> fact) {

        /** @param name with its major version, without the publisher's name */
        public static <V extends Record> Word of(String name, Class<V> view, Translation<V> translation) {
            return new Word(name, event -> translation.fact(Views.read(event.data(), view), told(event)));
        }

        private static Told told(WireEvent event) {
            var envelope = event.envelope();
            String file = Objects.requireNonNullElse(envelope.subject(), "");
            String thread = envelope.extension(Extension.THREAD_ID).orElse(file);
            return new Told(CityDay.of(envelope.time()), file, thread);
        }
    }

    private final Map<String, Function<WireEvent, @Nullable Object>> byType = new HashMap<>();

    /** @param publisher name of the service */
    public Vocabulary(String publisher, Word... words) {
        for (Word word : words) {
            byType.put("org.maillage." + publisher + "." + word.name(), word.fact());
        }
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    @Override
    public Optional<Object> read(WireEvent event) {
        var fact = byType.get(event.envelope().type());
        return fact == null ? Optional.empty() : Optional.ofNullable(fact.apply(event));
    }
}
