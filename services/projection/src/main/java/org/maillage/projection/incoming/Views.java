package org.maillage.projection.incoming;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads other services' events tolerantly: an unknown field is ignored, an unknown enumeration value is {@code UNKNOWN}, a
 * missing required field makes the record unreadable. A view is a record whose components are all required, save those marked
 * {@link Nullable}.
 */
public final class Views {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> view) {
            return Arrays.stream(view.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .peek(component -> component.getAccessor().setAccessible(true))
                    .toList();
        }
    };

    private Views() {}

    /**
     * The view of an event's data.
     *
     * @throws UnreadableRecordException when it is not JSON of that form, or a required field is missing
     */
    public static <V extends Record> V read(byte[] data, Class<V> view) {
        try {
            var read = Objects.requireNonNull(JSON.readValue(data, view), "null");
            for (RecordComponent component : REQUIRED.get(view)) {
                Objects.requireNonNull(component.getAccessor().invoke(read), component.getName());
            }
            return read;
        } catch (JacksonException | NullPointerException | ReflectiveOperationException fault) {
            throw new UnreadableRecordException("not a " + view.getSimpleName(), fault);
        }
    }

    /** The names of the fields that a view cannot do without. */
    public static List<String> required(Class<? extends Record> view) {
        return REQUIRED.get(view).stream().map(RecordComponent::getName).toList();
    }

    /** The constant of that name, else {@code unknown}. */
    public static <E extends Enum<E>> E constant(String name, E unknown) {
        for (E known : unknown.getDeclaringClass().getEnumConstants()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return unknown;
    }
}
