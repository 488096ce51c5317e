package org.maillage.thirdplaces.occupancy.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyAgreedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyChangedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedInV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedOutV1;

/** Domain events of an occupancy under their names. */
final class OccupancyEventsV1 {

    private static final Map<String, Class<? extends OccupancyEventV1>> RECORDS = Map.ofEntries(
            Map.entry("occupancy-agreed", OccupancyAgreedV1.class),
            Map.entry("occupant-moved-in", OccupantMovedInV1.class),
            Map.entry("occupancy-changed", OccupancyChangedV1.class),
            Map.entry("occupant-moved-out", OccupantMovedOutV1.class));

    static final JsonEvents<OccupancyEvent, OccupancyEventV1> FORMAT = new JsonEvents<>(
            "thirdplaces",
            RECORDS,
            OccupancyEventWriter::write,
            (envelope, read) -> OccupancyEventReader.read(envelope.time(), read));

    private OccupancyEventsV1() {}
}
