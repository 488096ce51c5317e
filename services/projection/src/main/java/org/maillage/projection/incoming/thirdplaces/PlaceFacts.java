package org.maillage.projection.incoming.thirdplaces;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.thirdplaces.PlaceFact;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Attendance;
import org.maillage.projection.figures.thirdplaces.PlaceFact.DeskDays;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Origin;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Price;
import org.maillage.projection.figures.thirdplaces.PlaceFact.SpaceKind;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Views;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.Attended;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.AudienceMixDeclaredV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.Mix;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.OccupancyChangedV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.OccupantMovedInV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.OccupantMovedOutV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.PlaceEventHeldV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.PlaceUseRecordedV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.SpaceOpenedV1;
import org.maillage.projection.incoming.thirdplaces.PlaceViews.SpaceWithdrawnV1;

/** What the third places tell, in the terms of the figures. */
public final class PlaceFacts {

    private static final String SERVICE = "thirdplaces";

    private PlaceFacts() {}

    /** Every type about places that is counted. */
    public static Facts places() {
        return new Vocabulary(
                SERVICE,
                Word.of("space-opened.v1", SpaceOpenedV1.class, PlaceFacts::opened),
                Word.of("space-withdrawn.v1", SpaceWithdrawnV1.class, PlaceFacts::withdrawn),
                Word.of("place-use-recorded.v1", PlaceUseRecordedV1.class, PlaceFacts::used),
                Word.of("place-event-held.v1", PlaceEventHeldV1.class, PlaceFacts::held),
                Word.of("audience-mix-declared.v1", AudienceMixDeclaredV1.class, PlaceFacts::mixed));
    }

    /** Every type about occupancies that is counted. */
    public static Facts occupancies() {
        return new Vocabulary(
                SERVICE,
                Word.of("occupant-moved-in.v1", OccupantMovedInV1.class, PlaceFacts::movedIn),
                Word.of("occupancy-changed.v1", OccupancyChangedV1.class, PlaceFacts::changed),
                Word.of("occupant-moved-out.v1", OccupantMovedOutV1.class, PlaceFacts::movedOut));
    }

    private static PlaceFact opened(SpaceOpenedV1 it, Told told) {
        return new PlaceFact.AreaOffered(
                it.openedOn(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.file(),
                Views.constant(it.kind(), SpaceKind.UNKNOWN),
                it.lettableM2());
    }

    private static PlaceFact withdrawn(SpaceWithdrawnV1 it, Told told) {
        return new PlaceFact.AreaOffered(
                it.withdrawnOn(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.file(),
                Views.constant(it.kind(), SpaceKind.UNKNOWN),
                -it.lettableM2());
    }

    private static PlaceFact used(PlaceUseRecordedV1 it, Told told) {
        var previous = it.previous();
        return new PlaceFact.DesksUsed(
                it.period().to(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.file(),
                previous == null ? null : new DeskDays(previous.deskDaysOffered(), previous.deskDaysUsed()),
                new DeskDays(it.deskDaysOffered(), it.deskDaysUsed()));
    }

    private static PlaceFact held(PlaceEventHeldV1 it, Told told) {
        var previous = it.previous();
        return new PlaceFact.EventHeld(
                told.on(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.file(),
                it.programmes() == null ? List.of() : it.programmes(),
                previous == null ? null : attendance(previous),
                attendance(new Attended(it.kind(), it.price(), it.attendees(), it.residents())));
    }

    private static PlaceFact mixed(AudienceMixDeclaredV1 it, Told told) {
        var previous = it.previous();
        return new PlaceFact.MixDeclared(
                it.period().to(),
                Territories.of(it.qpv(), it.qpvBasis()),
                told.file(),
                previous == null ? Map.of() : mix(previous),
                mix(new Mix(it.sameQpv(), it.otherQpv(), it.metropolis(), it.outside())));
    }

    private static PlaceFact movedIn(OccupantMovedInV1 it, Told told) {
        return new PlaceFact.AreaTaken(
                it.movedInOn(), Territories.of(it.qpv(), it.qpvBasis()), it.placeId(), it.ess(), it.areaM2());
    }

    private static PlaceFact changed(OccupancyChangedV1 it, Told told) {
        return new PlaceFact.AreaTaken(
                it.effectiveOn(), Territories.of(it.qpv(), it.qpvBasis()), it.placeId(), it.ess(), it.changeM2());
    }

    /** Whoever never moved in frees an area of 0. */
    private static PlaceFact movedOut(OccupantMovedOutV1 it, Told told) {
        return new PlaceFact.AreaTaken(
                it.movedOutOn(), Territories.of(it.qpv(), it.qpvBasis()), it.placeId(), it.ess(), -it.areaM2());
    }

    private static Attendance attendance(Attended it) {
        return new Attendance(
                it.kind().equals("PUBLIC"),
                Views.constant(it.price(), Price.UNKNOWN),
                it.attendees(),
                orZero(it.residents()));
    }

    private static Map<Origin, Integer> mix(Mix it) {
        return Map.of(
                Origin.SAME_QPV, it.sameQpv(),
                Origin.OTHER_QPV, it.otherQpv(),
                Origin.METROPOLIS, it.metropolis(),
                Origin.OUTSIDE, it.outside());
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
