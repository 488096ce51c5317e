package org.maillage.funding.wire;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Domain events under their names and in JSON. Absent is absent: only a district code may be null.
 *
 * @param <E> domain events
 * @param <W> the records that others read, one per type, sealed
 */
public final class JsonEvents<E, W> implements WireFormat<E> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Class<? extends W>> records;
    private final Map<Class<?>, String> types;
    private final Function<E, W> writer;
    private final BiFunction<Envelope, W, E> reader;

    /** @param records by short name, such as {@code grant-decided} */
    public JsonEvents(
            Map<String, Class<? extends W>> records, Function<E, W> writer, BiFunction<Envelope, W, E> reader) {
        this.records = records.entrySet().stream()
                .collect(toUnmodifiableMap(
                        it -> "org.maillage.funding.%s.v1".formatted(it.getKey()), Map.Entry::getValue));
        this.types =
                this.records.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
        this.writer = writer;
        this.reader = reader;
    }

    /** The record of a whole type. */
    public Class<? extends W> recordOf(String type) {
        return requireNonNull(records.get(type), type);
    }

    /** Whether it is one of these types; a later version may have more. */
    public boolean knows(String type) {
        return records.containsKey(type);
    }

    @Override
    public Encoded encode(E event) {
        W data = writer.apply(event);
        return new Encoded(requireNonNull(types.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public E decode(Envelope envelope, byte[] data) {
        try {
            W read = JSON.readValue(data, recordOf(envelope.type()));
            requireComplete(read);
            return reader.apply(envelope, read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(Object data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var accessor = field.getAccessor();
                accessor.setAccessible(true);
                requireNonNull(accessor.invoke(data), field.getName());
            }
        }
    }
}
