package org.maillage.thirdplaces.place;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.place.PlaceCommand.ExpireLabel;
import org.maillage.thirdplaces.place.PlaceCommand.GrantLabel;
import org.maillage.thirdplaces.place.PlaceEvent.LabelExpired;
import org.maillage.thirdplaces.place.PlaceEvent.LabelGranted;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.DatesInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.NotExpiring;
import org.maillage.thirdplaces.place.PlaceRejection.NothingToRenew;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/** Rules of the labels of a place: granted, renewed within a year of their end, expired by time alone. */
final class Labels {

    private Labels() {}

    static Decision<PlaceEvent, PlaceRejection> grant(Registered place, GrantLabel command) {
        var grant = command.grant();
        LocalDate from = grant.grantedOn();
        LocalDate until = grant.expiresOn();
        if (until != null && !from.isBefore(until)) {
            return refuse(new DatesInconsistent(
                    "expiresOn", "Un label accordé le %s ne peut pas expirer le %s.".formatted(from, until)));
        }
        if (from.isBefore(place.registeredOn())) {
            return refuse(new DatesInconsistent(
                    "grantedOn",
                    "Le label est accordé le %s, avant l’enregistrement du tiers-lieu le %s."
                            .formatted(from, place.registeredOn())));
        }
        HeldLabel held = place.labels().get(grant.label());
        return grant.renewal() ? renew(held, command) : grantAnew(held, command);
    }

    private static Decision<PlaceEvent, PlaceRejection> grantAnew(@Nullable HeldLabel held, GrantLabel command) {
        return held != null && isInForce(held, command.grant().grantedOn())
                ? refuse(new AlreadyDone(Step.GRANT_LABEL))
                : accept(new LabelGranted(command.at(), command.grant()));
    }

    private static Decision<PlaceEvent, PlaceRejection> renew(@Nullable HeldLabel held, GrantLabel command) {
        var grant = command.grant();
        if (held == null) {
            return refuse(new NothingToRenew(grant.label(), true));
        }
        LocalDate last = held.lastDay();
        if (last != null && !grant.grantedOn().isBefore(last.plusYears(1))) {
            return refuse(new NothingToRenew(grant.label(), false));
        }
        return held.equals(new HeldLabel.Active(grant.grantedOn(), grant.expiresOn()))
                ? refuse(new AlreadyDone(Step.RENEW_LABEL))
                : accept(new LabelGranted(command.at(), grant));
    }

    private static boolean isInForce(HeldLabel held, LocalDate day) {
        LocalDate last = held.lastDay();
        return last == null || !last.isBefore(day);
    }

    static Decision<PlaceEvent, PlaceRejection> expire(Registered place, ExpireLabel command) {
        return place.labels().get(command.label()) instanceof HeldLabel.Active(var _, LocalDate last)
                        && last != null
                        && last.isBefore(Days.of(command.at()))
                ? accept(new LabelExpired(command.at(), command.label(), last))
                : refuse(new NotExpiring(command.label()));
    }

    /** The labels that will end if nobody renews them, each with the moment after its last day. */
    static List<ExpireLabel> ahead(Registered place) {
        return place.labels().entrySet().stream()
                .flatMap(it -> it.getValue() instanceof HeldLabel.Active(var _, LocalDate last) && last != null
                        ? List.of(new ExpireLabel(Days.start(last.plusDays(1)), it.getKey())).stream()
                        : List.<ExpireLabel>of().stream())
                .toList();
    }
}
