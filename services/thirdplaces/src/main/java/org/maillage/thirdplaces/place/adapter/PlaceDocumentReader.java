package org.maillage.thirdplaces.place.adapter;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maillage.thirdplaces.place.Activity;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Located;
import org.maillage.thirdplaces.place.HeldLabel;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Location;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Organisation;
import org.maillage.thirdplaces.place.Period;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.Registration;
import org.maillage.thirdplaces.place.Space;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.LabelField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.OrganisationField;
import org.maillage.thirdplaces.place.adapter.PlaceDocument.SpaceField;

/** From the stored form of a place back to its state. */
final class PlaceDocumentReader {

    private PlaceDocumentReader() {}

    static Registered read(PlaceDocument stored) {
        return new Registered(
                registration(stored), stored.registeredOn(), spaces(stored), labels(stored), activity(stored));
    }

    private static Registration registration(PlaceDocument stored) {
        var point = stored.location();
        var byZoning = new LinkedHashMap<String, Located>();
        stored.districts().forEach((zoning, it) -> byZoning.put(zoning, new Located(it.code(), it.basis())));
        return new Registration(
                stored.name(),
                organisation(stored.operator()),
                new Location(point.lon(), point.lat(), point.communeCode()),
                new Districts(byZoning),
                stored.openedOn(),
                stored.grossAreaM2(),
                stored.tenure(),
                stored.activities(),
                stored.projectId(),
                stored.programmes());
    }

    private static SortedMap<String, Space> spaces(PlaceDocument stored) {
        var spaces = new TreeMap<String, Space>();
        for (SpaceField it : stored.spaces()) {
            var offer = new SpaceOffer(it.space(), it.label(), it.kind(), it.lettableM2(), it.desks());
            var withdrawnOn = it.withdrawnOn();
            spaces.put(
                    it.space(),
                    withdrawnOn == null
                            ? new Space.Open(offer, it.openedOn())
                            : new Space.Withdrawn(offer, it.openedOn(), withdrawnOn));
        }
        return spaces;
    }

    private static SortedMap<Label, HeldLabel> labels(PlaceDocument stored) {
        var labels = new TreeMap<Label, HeldLabel>();
        for (LabelField it : stored.labels()) {
            var expiredOn = it.expiredOn();
            labels.put(
                    it.label(),
                    expiredOn == null
                            ? new HeldLabel.Active(Objects.requireNonNull(it.grantedOn()), it.expiresOn())
                            : new HeldLabel.Expired(expiredOn));
        }
        return labels;
    }

    private static Activity activity(PlaceDocument stored) {
        var usages = new TreeMap<Period, Usage>();
        stored.usages()
                .forEach(it -> usages.put(
                        new Period(it.from(), it.to()),
                        new Usage(
                                it.deskDaysOffered(),
                                it.deskDaysUsed(),
                                it.roomHoursOffered(),
                                it.roomHoursUsed(),
                                it.visits())));
        var mixes = new TreeMap<Period, Mix>();
        stored.mixes()
                .forEach(it -> mixes.put(
                        new Period(it.from(), it.to()),
                        new Mix(it.sameQpv(), it.otherQpv(), it.metropolis(), it.outside())));
        var gatherings = stored.gatherings().stream()
                .map(it -> new Attendance(it.kind(), it.price(), it.attendees(), it.residents()))
                .toList();
        return new Activity(usages, mixes, gatherings, new TreeSet<>(stored.corrected()));
    }

    private static Organisation organisation(OrganisationField it) {
        return new Organisation(
                it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
