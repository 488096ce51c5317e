package org.maillage.thirdplaces.place.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Basis;
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
import org.maillage.thirdplaces.place.Usage;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AttendanceV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.AudienceMixDeclaredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelExpiredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LabelGrantedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.LocationV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.MixV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.OrganisationV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PeriodV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceEventHeldV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceRegisteredV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.PlaceUseRecordedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceOpenedV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.SpaceWithdrawnV1;
import org.maillage.thirdplaces.place.adapter.PlaceEventV1.UsageV1;

/** From a domain event to what others read. */
final class PlaceEventWriter {

    private PlaceEventWriter() {}

    static PlaceEventV1 write(PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered it -> registered(it);
            case SpaceOpened it -> opened(it);
            case SpaceWithdrawn it -> withdrawn(it);
            case LabelGranted(var _, var it) ->
                new LabelGrantedV1(it.label(), it.grantedOn(), it.expiresOn(), it.renewal(), it.wave());
            case LabelExpired it -> new LabelExpiredV1(it.label(), it.expiredOn());
            case PlaceEventHeld it -> held(it);
            case PlaceUseRecorded it -> used(it);
            case AudienceMixDeclared it -> mixed(it);
        };
    }

    private static PlaceRegisteredV1 registered(PlaceRegistered event) {
        var registration = event.registration();
        return new PlaceRegisteredV1(
                registration.name(),
                organisation(registration.operator()),
                location(registration.location()),
                codes(registration.districts()),
                bases(registration.districts()),
                registration.openedOn(),
                registration.grossAreaM2(),
                registration.tenure(),
                absentIfNone(registration.activities()),
                registration.projectId(),
                absentIfNone(registration.programmes()));
    }

    private static SpaceOpenedV1 opened(SpaceOpened event) {
        var offer = event.offer();
        return new SpaceOpenedV1(
                offer.space(),
                offer.label(),
                offer.kind(),
                offer.lettableM2(),
                offer.desks(),
                event.openedOn(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static SpaceWithdrawnV1 withdrawn(SpaceWithdrawn event) {
        return new SpaceWithdrawnV1(
                event.space(),
                event.withdrawnOn(),
                event.kind(),
                event.lettableM2(),
                event.desks(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static PlaceEventHeldV1 held(PlaceEventHeld event) {
        var attendance = event.attendance();
        return new PlaceEventHeldV1(
                attendance.kind(),
                attendance.price(),
                attendance.attendees(),
                attendance.residents(),
                event.title(),
                event.replaces(),
                attendance(event.previous()),
                absentIfNone(event.programmes()),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static PlaceUseRecordedV1 used(PlaceUseRecorded event) {
        var usage = event.usage();
        return new PlaceUseRecordedV1(
                period(event.period()),
                usage.deskDaysOffered(),
                usage.deskDaysUsed(),
                usage.roomHoursOffered(),
                usage.roomHoursUsed(),
                usage.visits(),
                event.method(),
                event.previous() != null,
                usage(event.previous()),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static AudienceMixDeclaredV1 mixed(AudienceMixDeclared event) {
        var mix = event.mix();
        return new AudienceMixDeclaredV1(
                period(event.period()),
                mix.sameQpv(),
                mix.otherQpv(),
                mix.metropolis(),
                mix.outside(),
                event.method(),
                event.previous() != null,
                mix(event.previous()),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static PeriodV1 period(Period it) {
        return new PeriodV1(it.from(), it.to());
    }

    private static @Nullable AttendanceV1 attendance(@Nullable Attendance it) {
        return it == null ? null : new AttendanceV1(it.kind(), it.price(), it.attendees(), it.residents());
    }

    private static @Nullable UsageV1 usage(@Nullable Usage it) {
        return it == null
                ? null
                : new UsageV1(
                        it.deskDaysOffered(),
                        it.deskDaysUsed(),
                        it.roomHoursOffered(),
                        it.roomHoursUsed(),
                        it.visits());
    }

    private static @Nullable MixV1 mix(@Nullable Mix it) {
        return it == null ? null : new MixV1(it.sameQpv(), it.otherQpv(), it.metropolis(), it.outside());
    }

    private static LocationV1 location(Location it) {
        return new LocationV1(it.lon(), it.lat(), it.communeCode());
    }

    private static OrganisationV1 organisation(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable List<String> absentIfNone(List<String> said) {
        return said.isEmpty() ? null : said;
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
