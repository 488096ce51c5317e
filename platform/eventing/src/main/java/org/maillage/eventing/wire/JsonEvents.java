package org.maillage.eventing.wire;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Domain events under their names and in JSON, each in a record of its own.
 *
 * @param <E> domain events
 * @param <W> the records that others read, one per type
 */
public final class JsonEvents<E, W> implements WireFormat<E> {

    private final Map<String, Class<? extends W>> records;
    private final Map<Class<?>, String> types;
    private final Function<E, W> writer;
    private final BiFunction<Envelope, W, E> reader;

    /**
     * @param service whose events they are, such as {@code needs}
     * @param records by short name, such as {@code need-reported}: all in their first version
     */
    public JsonEvents(
            String service,
            Map<String, Class<? extends W>> records,
            Function<E, W> writer,
            BiFunction<Envelope, W, E> reader) {
        this.records = records.entrySet().stream()
                .collect(toUnmodifiableMap(
                        it -> "org.maillage.%s.%s.v1".formatted(service, it.getKey()), Map.Entry::getValue));
        this.types =
                this.records.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
        this.writer = writer;
        this.reader = reader;
    }

    /** The record of a whole type; null where there is none. */
    public @Nullable Class<? extends W> recordOf(String type) {
        return records.get(type);
    }

    /** Whether it is one of these types; a later version may have more. */
    public boolean knows(String type) {
        return records.containsKey(type);
    }

    @Override
    public Encoded encode(E event) {
        W data = writer.apply(event);
        return new Encoded(requireNonNull(types.get(data.getClass())), CompleteRecords.write(data));
    }

    @Override
    public E decode(Envelope envelope, byte[] data) {
        Class<? extends W> type = recordOf(envelope.type());
        if (type == null) {
            throw new UnreadableRecordException("no event of ours", new IllegalArgumentException(envelope.type()));
        }
        try {
            return reader.apply(envelope, CompleteRecords.read(data, type));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }
}
