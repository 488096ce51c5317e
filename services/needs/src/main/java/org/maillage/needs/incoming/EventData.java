package org.maillage.needs.incoming;

import java.util.Objects;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
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
     * What an event says, in this service's own record.
     *
     * @throws UnreadableRecordException when it lacks what is needed of it
     */
    public static <D> D read(WireEvent event, Class<D> data) {
        try {
            return Objects.requireNonNull(JSON.readValue(event.data(), data), "data is null");
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException("data is not what its type says", e);
        }
    }
}
