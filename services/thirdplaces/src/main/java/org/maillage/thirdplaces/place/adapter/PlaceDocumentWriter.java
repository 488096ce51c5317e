package org.maillage.thirdplaces.place.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.thirdplaces.place.Activity;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.HeldLabel;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Location;
import org.maillage.thirdplaces.place.Organisation;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.Space;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.DistrictField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.GatheringField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.LabelField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.MixField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.OrganisationField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.PointField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.SpaceField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.UsageField;

/** From the state of a place to its stored form. */
final class PlaceDocumentWriter {

    private PlaceDocumentWriter() {}

    static PlaceDocument write(Registered place) {
        var registration = place.registration();
        var activity = place.activity();
        return new PlaceDocument(
                registration.name(),
                organisation(registration.operator()),
                location(registration.location()),
                districts(registration.districts()),
                registration.openedOn(),
                registration.grossAreaM2(),
                registration.tenure(),
                registration.activities(),
                registration.projectId(),
                registration.programmes(),
                place.registeredOn(),
                place.spaces().values().stream().map(PlaceDocumentWriter::space).toList(),
                labels(place.labels()),
                usages(activity),
                mixes(activity),
                gatherings(activity),
                List.copyOf(activity.corrected()));
    }

    private static SpaceField space(Space space) {
        var offer = space.offer();
        return new SpaceField(
                offer.space(),
                offer.label(),
                offer.kind(),
                offer.lettableM2(),
                offer.desks(),
                space.openedOn(),
                switch (space) {
                    case Space.Open _ -> null;
                    case Space.Withdrawn it -> it.withdrawnOn();
                });
    }

    private static List<LabelField> labels(Map<Label, HeldLabel> labels) {
        return labels.entrySet().stream()
                .map(entry -> switch (entry.getValue()) {
                    case HeldLabel.Active it -> new LabelField(entry.getKey(), it.grantedOn(), it.expiresOn(), null);
                    case HeldLabel.Expired it -> new LabelField(entry.getKey(), null, null, it.expiredOn());
                })
                .toList();
    }

    private static List<UsageField> usages(Activity activity) {
        return activity.usages().entrySet().stream()
                .map(entry -> {
                    var it = entry.getValue();
                    return new UsageField(
                            entry.getKey().from(),
                            entry.getKey().to(),
                            it.deskDaysOffered(),
                            it.deskDaysUsed(),
                            it.roomHoursOffered(),
                            it.roomHoursUsed(),
                            it.visits());
                })
                .toList();
    }

    private static List<MixField> mixes(Activity activity) {
        return activity.mixes().entrySet().stream()
                .map(entry -> {
                    var it = entry.getValue();
                    return new MixField(
                            entry.getKey().from(),
                            entry.getKey().to(),
                            it.sameQpv(),
                            it.otherQpv(),
                            it.metropolis(),
                            it.outside());
                })
                .toList();
    }

    private static List<GatheringField> gatherings(Activity activity) {
        return activity.gatherings().stream()
                .map(it -> new GatheringField(it.kind(), it.price(), it.attendees(), it.residents()))
                .toList();
    }

    private static Map<String, DistrictField> districts(Districts districts) {
        var byZoning = new TreeMap<String, DistrictField>();
        districts.byZoning().forEach((zoning, it) -> byZoning.put(zoning, new DistrictField(it.code(), it.basis())));
        return byZoning;
    }

    private static PointField location(Location it) {
        return new PointField(it.lon(), it.lat(), it.communeCode());
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
