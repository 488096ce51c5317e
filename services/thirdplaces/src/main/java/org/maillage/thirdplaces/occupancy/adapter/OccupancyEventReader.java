package org.maillage.thirdplaces.occupancy.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedIn;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedOut;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyAgreedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupancyChangedV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedInV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OccupantMovedOutV1;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyEventV1.OrganisationV1;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Districts.Located;
import org.maillage.thirdplaces.place.Organisation;

/** From what was written for others back to the domain event. */
final class OccupancyEventReader {

    private OccupancyEventReader() {}

    /** @param at when it occurred, as the envelope says */
    static OccupancyEvent read(Instant at, OccupancyEventV1 data) {
        return switch (data) {
            case OccupancyAgreedV1 it -> new OccupancyAgreed(at, agreement(it));
            case OccupantMovedInV1 it -> movedIn(at, it);
            case OccupancyChangedV1 it -> changed(at, it);
            case OccupantMovedOutV1 it -> movedOut(at, it);
        };
    }

    private static Agreement agreement(OccupancyAgreedV1 it) {
        return new Agreement(
                it.placeId(),
                it.space(),
                organisation(it.occupant()),
                it.projectId(),
                it.kind(),
                it.signedOn(),
                it.startsOn(),
                it.endsOn(),
                new Let(it.areaM2(), it.desks()),
                it.rentCentsPerMonth(),
                it.ess());
    }

    private static OccupantMovedIn movedIn(Instant at, OccupantMovedInV1 it) {
        return new OccupantMovedIn(
                at,
                it.movedInOn(),
                it.placeId(),
                it.space(),
                new Let(it.areaM2(), it.desks()),
                it.ess(),
                districts(it.qpv(), it.qpvBasis()),
                it.projectId(),
                organisation(it.occupant()));
    }

    private static OccupancyChanged changed(Instant at, OccupancyChangedV1 it) {
        return new OccupancyChanged(
                at,
                it.effectiveOn(),
                new Let(it.areaM2(), it.desks()),
                it.endsOn(),
                it.placeId(),
                it.changeM2(),
                it.changeDesks(),
                it.ess(),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static OccupantMovedOut movedOut(Instant at, OccupantMovedOutV1 it) {
        return new OccupantMovedOut(
                at,
                it.movedOutOn(),
                it.reason(),
                it.placeId(),
                new Let(it.areaM2(), it.desks()),
                it.ess(),
                districts(it.qpv(), it.qpvBasis()),
                it.projectId());
    }

    private static Districts districts(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        var byZoning = new LinkedHashMap<String, Located>();
        qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, new Located(qpv.get(zoning), basis)));
        return new Districts(byZoning);
    }

    private static Organisation organisation(OrganisationV1 it) {
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
