package org.maillage.thirdplaces.occupancy;

import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveOut;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedIn;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedOut;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AlreadyDone;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.BeforeOpening;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.NotAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.StepNotAllowed;
import org.maillage.thirdplaces.occupancy.OccupancyState.Absent;
import org.maillage.thirdplaces.occupancy.OccupancyState.Agreed;
import org.maillage.thirdplaces.occupancy.OccupancyState.In;
import org.maillage.thirdplaces.occupancy.OccupancyState.Out;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.place.Days;

/** The rules of an occupancy: agreed, moved in, changed, moved out. */
public final class OccupancyDecider
        implements Decider<OccupancyState, OccupancyCommand, OccupancyEvent, OccupancyRejection> {

    @Override
    public OccupancyState absent() {
        return new Absent();
    }

    @Override
    public Decision<OccupancyEvent, OccupancyRejection> decide(
            OccupancyState state, OccupancyCommand command, Instant now) {
        return switch (state) {
            case Absent _ when command instanceof Agree it -> Letting.agree(it);
            case Absent _ -> refuse(new NotAgreed());
            case Signed occupancy
            when isBeforeOpening(occupancy, command) ->
                refuse(new BeforeOpening(Days.of(command.at()), occupancy.agreedOn()));
            case Signed occupancy -> decide(occupancy, command);
        };
    }

    private static boolean isBeforeOpening(Signed occupancy, OccupancyCommand command) {
        return !(command instanceof Agree) && Days.of(command.at()).isBefore(occupancy.agreedOn());
    }

    private static Decision<OccupancyEvent, OccupancyRejection> decide(Signed occupancy, OccupancyCommand command) {
        return switch (command) {
            case Agree _ -> refuse(new AlreadyDone(Step.AGREE));
            case MoveIn it ->
                switch (occupancy) {
                    case Agreed agreed -> Moves.in(agreed, it);
                    case In _ -> refuse(new AlreadyDone(Step.MOVE_IN));
                    case Out _ -> outOfTurn(occupancy, Step.MOVE_IN);
                };
            case Change it ->
                switch (occupancy) {
                    case In in -> Letting.change(in, it);
                    case Agreed _, Out _ -> outOfTurn(occupancy, Step.CHANGE);
                };
            case MoveOut it ->
                switch (occupancy) {
                    case Agreed agreed -> Moves.out(agreed, it);
                    case In in -> Moves.out(in, it);
                    case Out _ -> refuse(new AlreadyDone(Step.MOVE_OUT));
                };
        };
    }

    /** Too early while the step is still ahead, else refused for good. */
    private static Decision<OccupancyEvent, OccupancyRejection> outOfTurn(Signed occupancy, Step step) {
        return refuse(new StepNotAllowed(occupancy.stage(), step, step.isAheadOf(occupancy.stage())));
    }

    @Override
    public OccupancyState evolve(OccupancyState state, OccupancyEvent event) {
        return switch (event) {
            case OccupancyAgreed(var at, var agreement) -> ((Absent) state).agreed(agreement, Days.of(at));
            case OccupantMovedIn it -> ((Agreed) state).movedIn(it.movedInOn());
            case OccupancyChanged it -> ((In) state).changed(it.effectiveOn(), it.let(), it.endsOn());
            case OccupantMovedOut it -> movedOut((Signed) state, it);
        };
    }

    private static OccupancyState movedOut(Signed occupancy, OccupantMovedOut event) {
        return switch (occupancy) {
            case Agreed it -> it.movedOut(event.movedOutOn());
            case In it -> it.movedOut(event.movedOutOn());
            case Out it -> it;
        };
    }
}
