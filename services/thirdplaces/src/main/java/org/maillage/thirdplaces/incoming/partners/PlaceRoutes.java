package org.maillage.thirdplaces.incoming.partners;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.territory.Territories;
import org.maillage.thirdplaces.incoming.partners.PlaceKnowledge.Known;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.LabelGrant;
import org.maillage.thirdplaces.place.Location;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Period;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceCommand.DeclareMix;
import org.maillage.thirdplaces.place.PlaceCommand.GrantLabel;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent;
import org.maillage.thirdplaces.place.PlaceCommand.OpenSpace;
import org.maillage.thirdplaces.place.PlaceCommand.RecordUse;
import org.maillage.thirdplaces.place.PlaceCommand.RegisterPlace;
import org.maillage.thirdplaces.place.PlaceCommand.WithdrawSpace;
import org.maillage.thirdplaces.place.Registration;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about a place becomes which command. */
public final class PlaceRoutes {

    private final Quarters quarters;
    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public PlaceRoutes(Territories territories, FileKeys keys) {
        this.quarters = new Quarters(territories);
        this.organisations = new Organisations(keys);
    }

    /** The table of the seven statements about places. */
    public Routes<PlaceCommand, Known> table(JsonMapper json) {
        return new Routes<PlaceCommand, Known>(json)
                .opening(
                        "place-registered",
                        PlaceStatementsV1.PlaceRegistered.class,
                        (said, _) -> registered(said),
                        PlaceRoutes::chain)
                .about("space-opened", PlaceStatementsV1.SpaceOpened.class, PlaceRoutes::opened)
                .about("space-withdrawn", PlaceStatementsV1.SpaceWithdrawn.class, PlaceRoutes::withdrawn)
                .about("label-granted", PlaceStatementsV1.LabelGranted.class, PlaceRoutes::granted)
                .about("place-event-held", PlaceStatementsV1.PlaceEventHeld.class, PlaceRoutes::held)
                .about("place-use-recorded", PlaceStatementsV1.PlaceUseRecorded.class, PlaceRoutes::used)
                .about("audience-mix-declared", PlaceStatementsV1.AudienceMixDeclared.class, PlaceRoutes::mixed);
    }

    private static Chain chain(Said<PlaceStatementsV1.PlaceRegistered> said, Known known) {
        var data = said.data();
        return known.chain(said.file(), PartsV1.fileOf(data.project()), data.synthetic());
    }

    private PlaceCommand registered(Said<PlaceStatementsV1.PlaceRegistered> said) {
        var data = said.data();
        var location = data.location();
        var registration = new Registration(
                data.name(),
                organisations.named(data.operator()),
                new Location(location.lon(), location.lat(), location.communeCode()),
                quarters.resolve(location, data.declaredQpv()),
                data.openedOn(),
                data.grossAreaM2(),
                data.tenure(),
                orNone(data.activities()),
                PartsV1.fileOf(data.project()),
                orNone(data.programmes()));
        return new RegisterPlace(said.at(), registration);
    }

    private static PlaceCommand opened(Said<PlaceStatementsV1.SpaceOpened> said) {
        var data = said.data();
        var offer = new SpaceOffer(data.space(), data.label(), data.kind(), data.lettableM2(), data.desks());
        return new OpenSpace(said.at(), offer, data.openedOn());
    }

    private static PlaceCommand withdrawn(Said<PlaceStatementsV1.SpaceWithdrawn> said) {
        return new WithdrawSpace(said.at(), said.data().space(), said.data().withdrawnOn());
    }

    private static PlaceCommand granted(Said<PlaceStatementsV1.LabelGranted> said) {
        var data = said.data();
        return new GrantLabel(
                said.at(),
                new LabelGrant(data.label(), data.grantedOn(), data.expiresOn(), data.renewal(), data.wave()));
    }

    private static PlaceCommand held(Said<PlaceStatementsV1.PlaceEventHeld> said, Known known) {
        var data = said.data();
        UUID replaces = data.replaces();
        return new HoldEvent(
                said.at(),
                new Attendance(data.kind(), data.price(), data.attendees(), data.residents()),
                data.title(),
                orNone(data.programmes()),
                replaces == null ? null : new HoldEvent.Correction(replaces, known.indexOf(said.file(), replaces)));
    }

    private static PlaceCommand used(Said<PlaceStatementsV1.PlaceUseRecorded> said) {
        var data = said.data();
        var usage = new Usage(
                data.deskDaysOffered(),
                data.deskDaysUsed(),
                data.roomHoursOffered(),
                data.roomHoursUsed(),
                data.visits());
        return new RecordUse(said.at(), period(data.period()), usage, data.method());
    }

    private static PlaceCommand mixed(Said<PlaceStatementsV1.AudienceMixDeclared> said) {
        var data = said.data();
        var mix = new Mix(data.sameQpv(), data.otherQpv(), data.metropolis(), data.outside());
        return new DeclareMix(said.at(), period(data.period()), mix, data.method());
    }

    private static Period period(PartsV1.Period said) {
        return new Period(said.from(), said.to());
    }

    private static List<String> orNone(@Nullable List<String> said) {
        return Objects.requireNonNullElse(said, List.of());
    }
}
