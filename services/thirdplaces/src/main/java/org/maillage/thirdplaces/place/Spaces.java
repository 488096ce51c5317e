package org.maillage.thirdplaces.place;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.place.PlaceCommand.OpenSpace;
import org.maillage.thirdplaces.place.PlaceCommand.WithdrawSpace;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceOpened;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceWithdrawn;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.DatesInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.GrossAreaExceeded;
import org.maillage.thirdplaces.place.PlaceRejection.SpaceUnknown;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/** Rules of the spaces of a place: together they are no larger than the place. */
final class Spaces {

    private Spaces() {}

    static Decision<PlaceEvent, PlaceRejection> open(Registered place, OpenSpace command) {
        var offer = command.offer();
        return switch (place.spaces().get(offer.space())) {
            case Space.Open _ -> refuse(new AlreadyDone(Step.OPEN_SPACE));
            case Space.Withdrawn it
            when command.openedOn().isBefore(it.withdrawnOn()) ->
                refuse(new DatesInconsistent(
                        "openedOn",
                        "L’espace est retiré le %s : il ne peut pas rouvrir le %s."
                                .formatted(it.withdrawnOn(), command.openedOn())));
            case Space.Withdrawn _ -> opened(place, command);
            case null -> opened(place, command);
        };
    }

    private static Decision<PlaceEvent, PlaceRejection> opened(Registered place, OpenSpace command) {
        var offer = command.offer();
        long free = place.registration().grossAreaM2() - place.lettableFrom(command.openedOn());
        return offer.lettableM2() > free
                ? refuse(new GrossAreaExceeded(offer.lettableM2(), free))
                : accept(new SpaceOpened(command.at(), offer, command.openedOn(), place.districts()));
    }

    static Decision<PlaceEvent, PlaceRejection> withdraw(Registered place, WithdrawSpace command) {
        return switch (place.spaces().get(command.space())) {
            case Space.Open it
            when command.withdrawnOn().isBefore(it.openedOn()) ->
                refuse(new DatesInconsistent(
                        "withdrawnOn",
                        "L’espace est ouvert le %s : il ne peut pas être retiré le %s."
                                .formatted(it.openedOn(), command.withdrawnOn())));
            case Space.Open it -> accept(withdrawn(place, it.offer(), command));
            case Space.Withdrawn it
            when it.withdrawnOn().equals(command.withdrawnOn()) -> refuse(new AlreadyDone(Step.WITHDRAW_SPACE));
            case Space.Withdrawn _ -> refuse(new SpaceUnknown(command.space()));
            case null -> refuse(new SpaceUnknown(command.space()));
        };
    }

    private static SpaceWithdrawn withdrawn(Registered place, SpaceOffer offer, WithdrawSpace command) {
        return new SpaceWithdrawn(
                command.at(),
                offer.space(),
                command.withdrawnOn(),
                offer.kind(),
                offer.lettableM2(),
                offer.desks(),
                place.districts());
    }
}
