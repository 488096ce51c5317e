package org.maillage.eventing.wire;

import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads another service's events: only the fields that are needed, whatever else is there. */
public final class EventData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventData() {}

    /**
     * What an event says, in the reader's own record.
     *
     * @param data a record of the fields that are needed, which refuses to be made without them
     * @throws UnreadableRecordException when the event lacks what is needed of it
     */
    public static <D> D read(WireEvent event, Class<D> data) {
        try {
            return Objects.requireNonNull(JSON.readValue(event.data(), data), "data is null");
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException("data is not what its type says", e);
        }
    }

    /**
     * The thread of the file that an event is about.
     *
     * @throws UnreadableRecordException when it has none
     */
    public static UUID thread(Envelope envelope) {
        try {
            return UUID.fromString(envelope.extension(Extension.THREAD_ID).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("no thread", e);
        }
    }

    /** Whether an event is demonstration data. */
    public static boolean isSynthetic(Envelope envelope) {
        return envelope.extension(Extension.SYNTHETIC).filter("true"::equals).isPresent();
    }
}
