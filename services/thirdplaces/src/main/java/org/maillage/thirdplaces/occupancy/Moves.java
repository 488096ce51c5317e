package org.maillage.thirdplaces.occupancy;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.LocalDate;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveOut;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedIn;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedOut;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.DatesInconsistent;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.PlaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyState.Agreed;
import org.maillage.thirdplaces.occupancy.OccupancyState.In;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;

/** Rules of moving in and out. */
final class Moves {

    private Moves() {}

    static Decision<OccupancyEvent, OccupancyRejection> in(Agreed occupancy, MoveIn command) {
        var agreement = occupancy.agreement();
        var districts = command.districts();
        if (districts == null) {
            return refuse(new PlaceUnknown(agreement.placeId()));
        }
        if (command.movedInOn().isBefore(agreement.signedOn())) {
            return refuse(new DatesInconsistent(
                    "movedInOn",
                    "L’installation, le %s, précède la signature du %s."
                            .formatted(command.movedInOn(), agreement.signedOn())));
        }
        return accept(new OccupantMovedIn(
                command.at(),
                command.movedInOn(),
                agreement.placeId(),
                agreement.space(),
                agreement.let(),
                agreement.ess(),
                districts,
                agreement.projectId(),
                agreement.occupant()));
    }

    static Decision<OccupancyEvent, OccupancyRejection> out(In occupancy, MoveOut command) {
        return command.movedOutOn().isAfter(occupancy.movedInOn())
                ? out(occupancy, command, occupancy.let())
                : misdated(command, "l’installation", occupancy.movedInOn().plusDays(1));
    }

    /** One that never moved in frees nothing. */
    static Decision<OccupancyEvent, OccupancyRejection> out(Agreed occupancy, MoveOut command) {
        LocalDate signedOn = occupancy.agreement().signedOn();
        return command.movedOutOn().isBefore(signedOn)
                ? misdated(command, "la signature", signedOn)
                : out(occupancy, command, Let.NOTHING);
    }

    private static Decision<OccupancyEvent, OccupancyRejection> misdated(
            MoveOut command, String what, LocalDate earliest) {
        return refuse(new DatesInconsistent(
                "movedOutOn",
                "Le départ, le %s, précède %s : au plus tôt le %s.".formatted(command.movedOutOn(), what, earliest)));
    }

    private static Decision<OccupancyEvent, OccupancyRejection> out(Signed occupancy, MoveOut command, Let freed) {
        var agreement = occupancy.agreement();
        var districts = command.districts();
        return districts == null
                ? refuse(new PlaceUnknown(agreement.placeId()))
                : accept(new OccupantMovedOut(
                        command.at(),
                        command.movedOutOn(),
                        command.reason(),
                        agreement.placeId(),
                        freed,
                        agreement.ess(),
                        districts,
                        agreement.projectId()));
    }
}
