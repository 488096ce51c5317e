package org.maillage.thirdplaces.place.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.thirdplaces.place.PlaceEvent;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AudienceMixDeclaredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelExpiredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelGrantedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceEventHeldV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceRegisteredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceUseRecordedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceOpenedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceWithdrawnV1;

/** Domain events of a place under their names. */
final class PlaceEventsV1 {

    private static final Map<String, Class<? extends PlaceEventV1>> RECORDS = Map.ofEntries(
            Map.entry("place-registered", PlaceRegisteredV1.class),
            Map.entry("space-opened", SpaceOpenedV1.class),
            Map.entry("space-withdrawn", SpaceWithdrawnV1.class),
            Map.entry("label-granted", LabelGrantedV1.class),
            Map.entry("label-expired", LabelExpiredV1.class),
            Map.entry("place-event-held", PlaceEventHeldV1.class),
            Map.entry("place-use-recorded", PlaceUseRecordedV1.class),
            Map.entry("audience-mix-declared", AudienceMixDeclaredV1.class));

    static final JsonEvents<PlaceEvent, PlaceEventV1> FORMAT = new JsonEvents<>(
            "thirdplaces",
            RECORDS,
            PlaceEventWriter::write,
            (envelope, read) -> PlaceEventReader.read(envelope.time(), read));

    private PlaceEventsV1() {}
}
