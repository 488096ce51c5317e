package org.maillage.thirdplaces.occupancy;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AlreadyDone;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AreaExceeded;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.DatesInconsistent;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.PlaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.SpaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyState.In;
import org.maillage.thirdplaces.place.Space;

/** Rules of what is let: in a space that there is, and no more of it than the others leave free. */
final class Letting {

    private Letting() {}

    static Decision<OccupancyEvent, OccupancyRejection> agree(Agree command) {
        var agreement = command.agreement();
        var premises = command.premises();
        return misdated(agreement)
                .or(() -> obstacle(agreement, premises))
                .<Decision<OccupancyEvent, OccupancyRejection>>map(Decision::refuse)
                .orElseGet(() -> accept(new OccupancyAgreed(command.at(), agreement)));
    }

    private static Optional<OccupancyRejection> misdated(Agreement agreement) {
        LocalDate endsOn = agreement.endsOn();
        if (agreement.startsOn().isBefore(agreement.signedOn())) {
            return Optional.of(new DatesInconsistent(
                    "startsOn",
                    "Le début, le %s, précède la signature du %s."
                            .formatted(agreement.startsOn(), agreement.signedOn())));
        }
        return endsOn != null && endsOn.isBefore(agreement.startsOn())
                ? Optional.of(new DatesInconsistent(
                        "endsOn", "La fin, le %s, précède le début du %s.".formatted(endsOn, agreement.startsOn())))
                : Optional.empty();
    }

    private static Optional<OccupancyRejection> obstacle(Agreement agreement, @Nullable Premises premises) {
        if (premises == null) {
            return Optional.of(new PlaceUnknown(agreement.placeId()));
        }
        Space space = premises.space();
        if (space == null || !space.isLetFrom(agreement.startsOn())) {
            return Optional.of(new SpaceUnknown(agreement.space()));
        }
        return excess(premises, space, agreement.let(), agreement.startsOn(), agreement.freeOn());
    }

    /** More area than the others leave on some day of a span, if it is. */
    private static Optional<OccupancyRejection> excess(
            Premises premises, Space space, Let let, LocalDate from, @Nullable LocalDate freeOn) {
        var offer = space.offer();
        long free = Math.max(0, offer.lettableM2() - Holding.most(premises.others(), from, freeOn));
        return let.areaM2() > free
                ? Optional.of(new AreaExceeded(offer.space(), let.areaM2(), free))
                : Optional.empty();
    }

    static Decision<OccupancyEvent, OccupancyRejection> change(In occupancy, Change command) {
        var premises = command.premises();
        if (premises == null) {
            return refuse(new PlaceUnknown(occupancy.agreement().placeId()));
        }
        Agreement after = occupancy.agreement().until(command.endsOn());
        if (after.equals(occupancy.agreement()) && command.let().equals(occupancy.let())) {
            return refuse(new AlreadyDone(Step.CHANGE));
        }
        return misdated(occupancy, command)
                .or(() -> obstacle(occupancy, command, premises, after))
                .<Decision<OccupancyEvent, OccupancyRejection>>map(Decision::refuse)
                .orElseGet(() -> accept(changed(occupancy, command, premises)));
    }

    private static Optional<OccupancyRejection> misdated(In occupancy, Change command) {
        LocalDate effectiveOn = command.effectiveOn();
        LocalDate endsOn = command.endsOn();
        if (effectiveOn.isBefore(occupancy.changedOn())) {
            return Optional.of(new DatesInconsistent(
                    "effectiveOn",
                    "L’occupation est connue telle qu’elle est depuis le %s : un changement ne peut pas prendre effet le %s."
                            .formatted(occupancy.changedOn(), effectiveOn)));
        }
        return endsOn != null && endsOn.isBefore(effectiveOn)
                ? Optional.of(new DatesInconsistent(
                        "endsOn", "La fin, le %s, précède le changement du %s.".formatted(endsOn, effectiveOn)))
                : Optional.empty();
    }

    /** Only who asks for more, or for longer, can take room from others. */
    private static Optional<OccupancyRejection> obstacle(
            In occupancy, Change command, Premises premises, Agreement after) {
        Space space = premises.space();
        LocalDate from = command.effectiveOn();
        LocalDate until = after.freeOn();
        LocalDate former = occupancy.agreement().freeOn();
        if (space == null) {
            return Optional.of(new SpaceUnknown(after.space()));
        }
        Optional<OccupancyRejection> more =
                command.let().areaM2() > occupancy.let().areaM2()
                        ? excess(premises, space, command.let(), from, until)
                        : Optional.empty();
        return former == null || !isLater(until, former)
                ? more
                : more.or(() -> excess(premises, space, command.let(), former.isAfter(from) ? former : from, until))
                        .or(() -> former.isBefore(from)
                                ? excess(premises, space, occupancy.let(), former, from)
                                : Optional.empty());
    }

    private static boolean isLater(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other);
    }

    private static OccupancyChanged changed(In occupancy, Change command, Premises premises) {
        var agreement = occupancy.agreement();
        return new OccupancyChanged(
                command.at(),
                command.effectiveOn(),
                command.let(),
                command.endsOn(),
                agreement.placeId(),
                command.let().areaM2() - occupancy.let().areaM2(),
                command.let().desks() - occupancy.let().desks(),
                agreement.ess(),
                premises.districts());
    }
}
