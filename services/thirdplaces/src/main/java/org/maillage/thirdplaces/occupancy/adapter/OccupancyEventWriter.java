package org.maillage.thirdplaces.occupancy.adapter;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
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
import org.maillage.thirdplaces.place.Organisation;

/** From a domain event to what others read. */
final class OccupancyEventWriter {

    private OccupancyEventWriter() {}

    static OccupancyEventV1 write(OccupancyEvent event) {
        return switch (event) {
            case OccupancyAgreed it -> agreed(it.agreement());
            case OccupantMovedIn it -> movedIn(it);
            case OccupancyChanged it -> changed(it);
            case OccupantMovedOut it -> movedOut(it);
        };
    }

    private static OccupancyAgreedV1 agreed(Agreement it) {
        return new OccupancyAgreedV1(
                it.placeId(),
                it.space(),
                organisation(it.occupant()),
                it.projectId(),
                it.kind(),
                it.signedOn(),
                it.startsOn(),
                it.endsOn(),
                it.let().areaM2(),
                it.let().desks(),
                it.rentCentsPerMonth(),
                it.ess());
    }

    private static OccupantMovedInV1 movedIn(OccupantMovedIn it) {
        return new OccupantMovedInV1(
                it.movedInOn(),
                it.placeId(),
                it.space(),
                it.let().areaM2(),
                it.let().desks(),
                it.ess(),
                codes(it.districts()),
                bases(it.districts()),
                it.projectId(),
                organisation(it.occupant()));
    }

    private static OccupancyChangedV1 changed(OccupancyChanged it) {
        return new OccupancyChangedV1(
                it.effectiveOn(),
                it.let().areaM2(),
                it.let().desks(),
                it.endsOn(),
                it.placeId(),
                it.changeM2(),
                it.changeDesks(),
                it.ess(),
                codes(it.districts()),
                bases(it.districts()));
    }

    private static OccupantMovedOutV1 movedOut(OccupantMovedOut it) {
        return new OccupantMovedOutV1(
                it.movedOutOn(),
                it.reason(),
                it.placeId(),
                it.freed().areaM2(),
                it.freed().desks(),
                it.ess(),
                codes(it.districts()),
                bases(it.districts()),
                it.projectId());
    }

    private static OrganisationV1 organisation(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static Map<String, @Nullable String> codes(Districts districts) {
        var codes = new TreeMap<String, @Nullable String>();
        districts.byZoning().forEach((zoning, it) -> codes.put(zoning, it.code()));
        return codes;
    }

    private static Map<String, Basis> bases(Districts districts) {
        var bases = new TreeMap<String, Basis>();
        districts.byZoning().forEach((zoning, it) -> bases.put(zoning, it.basis()));
        return bases;
    }
}
