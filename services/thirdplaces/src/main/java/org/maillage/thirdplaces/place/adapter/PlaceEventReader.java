package org.maillage.thirdplaces.place.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Districts.Located;
import org.maillage.thirdplaces.place.LabelGrant;
import org.maillage.thirdplaces.place.Location;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Organisation;
import org.maillage.thirdplaces.place.Period;
import org.maillage.thirdplaces.place.PlaceEvent;
import org.maillage.thirdplaces.place.PlaceEvent.AudienceMixDeclared;
import org.maillage.thirdplaces.place.PlaceEvent.LabelExpired;
import org.maillage.thirdplaces.place.PlaceEvent.LabelGranted;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceEventHeld;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceRegistered;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceUseRecorded;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceOpened;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceWithdrawn;
import org.maillage.thirdplaces.place.Registration;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AttendanceV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AudienceMixDeclaredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelExpiredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelGrantedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.MixV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.OrganisationV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PeriodV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceEventHeldV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceRegisteredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceUseRecordedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceOpenedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceWithdrawnV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.UsageV1;

/** From what was written for others back to the domain event. */
final class PlaceEventReader {

    private PlaceEventReader() {}

    /** @param at when it occurred, as the envelope says */
    static PlaceEvent read(Instant at, PlaceEventV1 data) {
        return switch (data) {
            case PlaceRegisteredV1 it -> new PlaceRegistered(at, registration(it));
            case SpaceOpenedV1 it -> opened(at, it);
            case SpaceWithdrawnV1 it -> withdrawn(at, it);
            case LabelGrantedV1 it ->
                new LabelGranted(
                        at, new LabelGrant(it.label(), it.grantedOn(), it.expiresOn(), it.renewal(), it.wave()));
            case LabelExpiredV1 it -> new LabelExpired(at, it.label(), it.expiredOn());
            case PlaceEventHeldV1 it -> held(at, it);
            case PlaceUseRecordedV1 it -> used(at, it);
            case AudienceMixDeclaredV1 it -> mixed(at, it);
        };
    }

    private static Registration registration(PlaceRegisteredV1 it) {
        var location = it.location();
        return new Registration(
                it.name(),
                organisation(it.operator()),
                new Location(location.lon(), location.lat(), location.communeCode()),
                districts(it.qpv(), it.qpvBasis()),
                it.openedOn(),
                it.grossAreaM2(),
                it.tenure(),
                orNone(it.activities()),
                it.projectId(),
                orNone(it.programmes()));
    }

    private static SpaceOpened opened(Instant at, SpaceOpenedV1 it) {
        var offer = new SpaceOffer(it.space(), it.label(), it.kind(), it.lettableM2(), it.desks());
        return new SpaceOpened(at, offer, it.openedOn(), districts(it.qpv(), it.qpvBasis()));
    }

    private static SpaceWithdrawn withdrawn(Instant at, SpaceWithdrawnV1 it) {
        return new SpaceWithdrawn(
                at,
                it.space(),
                it.withdrawnOn(),
                it.kind(),
                it.lettableM2(),
                it.desks(),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static PlaceEventHeld held(Instant at, PlaceEventHeldV1 it) {
        return new PlaceEventHeld(
                at,
                new Attendance(it.kind(), it.price(), it.attendees(), it.residents()),
                it.title(),
                orNone(it.programmes()),
                it.replaces(),
                attendance(it.previous()),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static PlaceUseRecorded used(Instant at, PlaceUseRecordedV1 it) {
        var usage = new Usage(
                it.deskDaysOffered(), it.deskDaysUsed(), it.roomHoursOffered(), it.roomHoursUsed(), it.visits());
        return new PlaceUseRecorded(
                at, period(it.period()), usage, it.method(), usage(it.previous()), districts(it.qpv(), it.qpvBasis()));
    }

    private static AudienceMixDeclared mixed(Instant at, AudienceMixDeclaredV1 it) {
        var mix = new Mix(it.sameQpv(), it.otherQpv(), it.metropolis(), it.outside());
        return new AudienceMixDeclared(
                at, period(it.period()), mix, it.method(), mix(it.previous()), districts(it.qpv(), it.qpvBasis()));
    }

    private static Period period(PeriodV1 it) {
        return new Period(it.from(), it.to());
    }

    private static @Nullable Attendance attendance(@Nullable AttendanceV1 it) {
        return it == null ? null : new Attendance(it.kind(), it.price(), it.attendees(), it.residents());
    }

    private static @Nullable Usage usage(@Nullable UsageV1 it) {
        return it == null
                ? null
                : new Usage(
                        it.deskDaysOffered(),
                        it.deskDaysUsed(),
                        it.roomHoursOffered(),
                        it.roomHoursUsed(),
                        it.visits());
    }

    private static @Nullable Mix mix(@Nullable MixV1 it) {
        return it == null ? null : new Mix(it.sameQpv(), it.otherQpv(), it.metropolis(), it.outside());
    }

    private static List<String> orNone(@Nullable List<String> said) {
        return Objects.requireNonNullElse(said, List.of());
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
