package org.maillage.projection.incoming;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
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

    private record Component(String name, Method accessor, boolean required) {}

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> view) {
            return Arrays.stream(view.getRecordComponents())
                    .map(Views::component)
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
        return read(() -> JSON.readValue(data, view), view);
    }

    /** The view of a part of it whose form depends on the rest. */
    public static <V extends Record> V read(JsonNode data, Class<V> view) {
        return read(() -> JSON.treeToValue(data, view), view);
    }

    private static <V extends Record> V read(Supplier<@Nullable V> reading, Class<V> view) {
        try {
            var read = Objects.requireNonNull(reading.get(), "null");
            requireWhole(read);
            return read;
        } catch (JacksonException | NullPointerException | ReflectiveOperationException fault) {
            throw new UnreadableRecordException("not a " + view.getSimpleName(), fault);
        }
    }

    /** Of records within records, and lists of them, too. */
    private static void requireWhole(@Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof Record view) {
            for (Component component : COMPONENTS.get(view.getClass())) {
                var field = component.accessor().invoke(view);
                requireWhole(component.required() ? Objects.requireNonNull(field, component.name()) : field);
            }
        } else if (value instanceof List<?> views) {
            for (Object view : views) {
                requireWhole(view);
            }
        }
    }

    private static Component component(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new Component(
                component.getName(),
                component.getAccessor(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** The names of the fields that a view cannot do without. */
    public static List<String> required(Class<? extends Record> view) {
        return COMPONENTS.get(view).stream()
                .filter(Component::required)
                .map(Component::name)
                .toList();
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
