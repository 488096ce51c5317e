package org.maillage.thirdplaces.occupancy.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyAgreedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyChangedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedInV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedOutV1;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of an occupancy under their names and in JSON. Absent is absent: only a district code may be null. */
final class OccupancyEventsV1 implements WireFormat<OccupancyEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Map<String, Class<? extends OccupancyEventV1>> RECORDS = Map.ofEntries(
            type("occupancy-agreed", OccupancyAgreedV1.class),
            type("occupant-moved-in", OccupantMovedInV1.class),
            type("occupancy-changed", OccupancyChangedV1.class),
            type("occupant-moved-out", OccupantMovedOutV1.class));

    private static final Map<Class<?>, String> TYPES =
            RECORDS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Encoded encode(OccupancyEvent event) {
        OccupancyEventV1 data = OccupancyEventWriter.write(event);
        return new Encoded(requireNonNull(TYPES.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public OccupancyEvent decode(Envelope envelope, byte[] data) {
        try {
            var read = JSON.readValue(data, requireNonNull(RECORDS.get(envelope.type())));
            requireComplete(read);
            return OccupancyEventReader.read(envelope.time(), read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(OccupancyEventV1 data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                requireNonNull(field.getAccessor().invoke(data), field.getName());
            }
        }
    }

    private static Map.Entry<String, Class<? extends OccupancyEventV1>> type(
            String name, Class<? extends OccupancyEventV1> data) {
        return Map.entry("org.maillage.thirdplaces." + name + ".v1", data);
    }
}
