package org.maillage.thirdplaces.place.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import org.maillage.thirdplaces.place.PlaceEvent;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AudienceMixDeclaredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelExpiredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelGrantedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceEventHeldV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceRegisteredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceUseRecordedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceOpenedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceWithdrawnV1;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Domain events of a place under their names and in JSON. Absent is absent: only a district code may be null. */
final class PlaceEventsV1 implements WireFormat<PlaceEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Map<String, Class<? extends PlaceEventV1>> RECORDS = Map.ofEntries(
            type("place-registered", PlaceRegisteredV1.class),
            type("space-opened", SpaceOpenedV1.class),
            type("space-withdrawn", SpaceWithdrawnV1.class),
            type("label-granted", LabelGrantedV1.class),
            type("label-expired", LabelExpiredV1.class),
            type("place-event-held", PlaceEventHeldV1.class),
            type("place-use-recorded", PlaceUseRecordedV1.class),
            type("audience-mix-declared", AudienceMixDeclaredV1.class));

    private static final Map<Class<?>, String> TYPES =
            RECORDS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Encoded encode(PlaceEvent event) {
        PlaceEventV1 data = PlaceEventWriter.write(event);
        return new Encoded(requireNonNull(TYPES.get(data.getClass())), JSON.writeValueAsBytes(data));
    }

    @Override
    public PlaceEvent decode(Envelope envelope, byte[] data) {
        try {
            var read = JSON.readValue(data, requireNonNull(RECORDS.get(envelope.type())));
            requireComplete(read);
            return PlaceEventReader.read(envelope.time(), read);
        } catch (JacksonException | NullPointerException | IllegalArgumentException | ReflectiveOperationException e) {
            throw new UnreadableRecordException("not the data of " + envelope.type(), e);
        }
    }

    /** Whatever is not marked as nullable must be there. */
    private static void requireComplete(PlaceEventV1 data) throws ReflectiveOperationException {
        for (var field : data.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                requireNonNull(field.getAccessor().invoke(data), field.getName());
            }
        }
    }

    private static Map.Entry<String, Class<? extends PlaceEventV1>> type(
            String name, Class<? extends PlaceEventV1> data) {
        return Map.entry("org.maillage.thirdplaces." + name + ".v1", data);
    }
}
