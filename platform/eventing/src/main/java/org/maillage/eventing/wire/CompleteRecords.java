package org.maillage.eventing.wire;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records in JSON, each with all that it promises. Absent is absent: only what a record says is written as null. What is not
 * known is ignored.
 */
public final class CompleteRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CompleteRecords() {}

    /** Its JSON, UTF-8. */
    public static byte[] write(Object written) {
        return JSON.writeValueAsBytes(written);
    }

    /**
     * The record that was written so.
     *
     * @throws UnreadableRecordException when it was not, or a component is missing that is not marked as nullable
     */
    public static <D> D read(byte[] data, Class<D> type) {
        try {
            D read = Objects.requireNonNull(JSON.readValue(data, type), "data is null");
            requireComplete(read);
            return read;
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not a " + type.getSimpleName(), e);
        }
    }

    private static void requireComplete(Object read) throws ReflectiveOperationException {
        for (var field : read.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var accessor = field.getAccessor();
                accessor.setAccessible(true);
                Objects.requireNonNull(accessor.invoke(read), field.getName());
            }
        }
    }
}
