package org.maillage.thirdplaces.occupancy.adapter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.OccupancyState.Agreed;
import org.maillage.thirdplaces.occupancy.OccupancyState.In;
import org.maillage.thirdplaces.occupancy.OccupancyState.Out;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyDocument.LetField;
import org.maillage.thirdplaces.occupancy.adapter.OccupancyDocument.OrganisationField;
import org.maillage.thirdplaces.place.Organisation;

/** Between the state of an occupancy and its stored form. */
final class OccupancyDocumentMapper {

    private OccupancyDocumentMapper() {}

    static OccupancyDocument write(Signed occupancy) {
        return switch (occupancy) {
            case Agreed it -> write(it, null, null, Map.of());
            case In it -> write(it, it.movedInOn(), null, it.lets());
            case Out it -> write(it, it.movedInOn(), it.movedOutOn(), it.lets());
        };
    }

    private static OccupancyDocument write(
            Signed occupancy, @Nullable LocalDate movedInOn, @Nullable LocalDate movedOutOn, Map<LocalDate, Let> lets) {
        var agreement = occupancy.agreement();
        return new OccupancyDocument(
                occupancy.stage(),
                agreement.placeId(),
                agreement.space(),
                organisation(agreement.occupant()),
                agreement.projectId(),
                agreement.kind(),
                occupancy.agreedOn(),
                agreement.signedOn(),
                agreement.startsOn(),
                agreement.endsOn(),
                agreement.let().areaM2(),
                agreement.let().desks(),
                agreement.rentCentsPerMonth(),
                agreement.ess(),
                movedInOn,
                movedOutOn,
                lets(lets));
    }

    private static List<LetField> lets(Map<LocalDate, Let> lets) {
        return lets.entrySet().stream()
                .map(it -> new LetField(
                        it.getKey(), it.getValue().areaM2(), it.getValue().desks()))
                .toList();
    }

    static Signed read(OccupancyDocument stored) {
        Agreement agreement = agreement(stored);
        return switch (stored.stage()) {
            case AGREED -> new Agreed(agreement, stored.agreedOn());
            case IN -> new In(agreement, stored.agreedOn(), requireNonNull(stored.movedInOn()), lets(stored));
            case OUT ->
                new Out(
                        agreement,
                        stored.agreedOn(),
                        stored.movedInOn(),
                        requireNonNull(stored.movedOutOn()),
                        lets(stored));
        };
    }

    private static Agreement agreement(OccupancyDocument stored) {
        return new Agreement(
                stored.placeId(),
                stored.space(),
                organisation(stored.occupant()),
                stored.projectId(),
                stored.kind(),
                stored.signedOn(),
                stored.startsOn(),
                stored.endsOn(),
                new Let(stored.agreedM2(), stored.agreedDesks()),
                stored.rentCentsPerMonth(),
                stored.ess());
    }

    private static SortedMap<LocalDate, Let> lets(OccupancyDocument stored) {
        var lets = new TreeMap<LocalDate, Let>();
        stored.lets().forEach(it -> lets.put(it.since(), new Let(it.areaM2(), it.desks())));
        return lets;
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static Organisation organisation(OrganisationField it) {
        return new Organisation(
                it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
