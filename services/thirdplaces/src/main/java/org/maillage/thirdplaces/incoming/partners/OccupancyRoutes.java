package org.maillage.thirdplaces.incoming.partners;

import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveOut;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about an occupancy becomes which command. */
public final class OccupancyRoutes {

    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public OccupancyRoutes(FileKeys keys) {
        this.organisations = new Organisations(keys);
    }

    /** The table of the four statements about occupancies. */
    public Routes<OccupancyCommand, KnownPremises> table(JsonMapper json) {
        return new Routes<OccupancyCommand, KnownPremises>(json)
                .opening(
                        "occupancy-agreed",
                        OccupancyStatementsV1.OccupancyAgreed.class,
                        this::agreed,
                        OccupancyRoutes::chain)
                .about("occupant-moved-in", OccupancyStatementsV1.OccupantMovedIn.class, OccupancyRoutes::movedIn)
                .about("occupancy-changed", OccupancyStatementsV1.OccupancyChanged.class, OccupancyRoutes::changed)
                .about("occupant-moved-out", OccupancyStatementsV1.OccupantMovedOut.class, OccupancyRoutes::movedOut);
    }

    private static Chain chain(Said<OccupancyStatementsV1.OccupancyAgreed> said, KnownPremises known) {
        var data = said.data();
        return known.chain(said.file(), PartsV1.fileOf(data.project()), data.synthetic());
    }

    private OccupancyCommand agreed(Said<OccupancyStatementsV1.OccupancyAgreed> said, KnownPremises known) {
        var data = said.data();
        var agreement = new Agreement(
                data.place().file(),
                data.space(),
                organisations.named(data.occupant()),
                PartsV1.fileOf(data.project()),
                data.kind(),
                data.signedOn(),
                data.startsOn(),
                data.endsOn(),
                new Let(data.areaM2(), data.desks()),
                data.rentCentsPerMonth(),
                data.ess());
        return new Agree(said.at(), agreement, known.of(said.file(), agreement.placeId(), agreement.space()));
    }

    private static OccupancyCommand movedIn(Said<OccupancyStatementsV1.OccupantMovedIn> said, KnownPremises known) {
        return new MoveIn(said.at(), said.data().movedInOn(), known.districtsOf(said.file()));
    }

    private static OccupancyCommand changed(Said<OccupancyStatementsV1.OccupancyChanged> said, KnownPremises known) {
        var data = said.data();
        return new Change(
                said.at(),
                data.effectiveOn(),
                new Let(data.areaM2(), data.desks()),
                data.endsOn(),
                known.of(said.file()));
    }

    private static OccupancyCommand movedOut(Said<OccupancyStatementsV1.OccupantMovedOut> said, KnownPremises known) {
        var data = said.data();
        return new MoveOut(said.at(), data.movedOutOn(), data.reason(), known.districtsOf(said.file()));
    }
}
