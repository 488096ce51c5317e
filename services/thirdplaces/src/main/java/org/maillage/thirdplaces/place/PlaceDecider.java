package org.maillage.thirdplaces.place;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.place.PlaceCommand.DeclareMix;
import org.maillage.thirdplaces.place.PlaceCommand.ExpireLabel;
import org.maillage.thirdplaces.place.PlaceCommand.GrantLabel;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent;
import org.maillage.thirdplaces.place.PlaceCommand.OpenSpace;
import org.maillage.thirdplaces.place.PlaceCommand.RecordUse;
import org.maillage.thirdplaces.place.PlaceCommand.RegisterPlace;
import org.maillage.thirdplaces.place.PlaceCommand.WithdrawSpace;
import org.maillage.thirdplaces.place.PlaceEvent.AudienceMixDeclared;
import org.maillage.thirdplaces.place.PlaceEvent.LabelExpired;
import org.maillage.thirdplaces.place.PlaceEvent.LabelGranted;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceEventHeld;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceRegistered;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceUseRecorded;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceOpened;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceWithdrawn;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.BeforeOpening;
import org.maillage.thirdplaces.place.PlaceRejection.NotRegistered;
import org.maillage.thirdplaces.place.PlaceState.Absent;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/** The rules of a place. What is asked is handed to the rules of its chapter; what happened changes the state here. */
public final class PlaceDecider implements Decider<PlaceState, PlaceCommand, PlaceEvent, PlaceRejection> {

    @Override
    public PlaceState absent() {
        return new Absent();
    }

    @Override
    public Decision<PlaceEvent, PlaceRejection> decide(PlaceState state, PlaceCommand command, Instant now) {
        return switch (state) {
            case Absent _
            when command instanceof RegisterPlace(var at, var registration) ->
                accept(new PlaceRegistered(at, registration));
            case Absent _ -> refuse(new NotRegistered());
            case Registered place
            when isBeforeOpening(place, command) ->
                refuse(new BeforeOpening(Days.of(command.at()), place.registeredOn()));
            case Registered place -> decide(place, command);
        };
    }

    private static boolean isBeforeOpening(Registered place, PlaceCommand command) {
        return !(command instanceof RegisterPlace) && Days.of(command.at()).isBefore(place.registeredOn());
    }

    private static Decision<PlaceEvent, PlaceRejection> decide(Registered place, PlaceCommand command) {
        return switch (command) {
            case RegisterPlace _ -> refuse(new AlreadyDone(Step.REGISTER));
            case OpenSpace it -> Spaces.open(place, it);
            case WithdrawSpace it -> Spaces.withdraw(place, it);
            case GrantLabel it -> Labels.grant(place, it);
            case ExpireLabel it -> Labels.expire(place, it);
            case HoldEvent it -> Counts.held(place, it);
            case RecordUse it -> Counts.used(place, it);
            case DeclareMix it -> Counts.mixed(place, it);
        };
    }

    @Override
    public PlaceState evolve(PlaceState state, PlaceEvent event) {
        return switch (event) {
            case PlaceRegistered(var at, var registration) -> ((Absent) state).registered(registration, Days.of(at));
            case SpaceOpened it -> ((Registered) state).with(new Space.Open(it.offer(), it.openedOn()));
            case SpaceWithdrawn it -> withdrawn((Registered) state, it);
            case LabelGranted(var _, var grant) ->
                ((Registered) state).with(grant.label(), new HeldLabel.Active(grant.grantedOn(), grant.expiresOn()));
            case LabelExpired it -> ((Registered) state).with(it.label(), new HeldLabel.Expired(it.expiredOn()));
            case PlaceEventHeld it -> counted((Registered) state, it);
            case PlaceUseRecorded it -> counted((Registered) state, it);
            case AudienceMixDeclared it -> counted((Registered) state, it);
        };
    }

    private static Registered withdrawn(Registered place, SpaceWithdrawn event) {
        return place.spaces().get(event.space()) instanceof Space.Open open
                ? place.with(open.withdrawn(event.withdrawnOn()))
                : place;
    }

    private static Registered counted(Registered place, PlaceEventHeld event) {
        return place.with(place.activity().held(event.attendance(), event.replaces()));
    }

    private static Registered counted(Registered place, PlaceUseRecorded event) {
        return place.with(place.activity().used(event.period(), event.usage()));
    }

    private static Registered counted(Registered place, AudienceMixDeclared event) {
        return place.with(place.activity().mixed(event.period(), event.mix()));
    }

    /** What time alone will ask of a place: each label ends with its last day. */
    public static List<ExpireLabel> ahead(PlaceState state) {
        return state instanceof Registered place ? Labels.ahead(place) : List.of();
    }
}
