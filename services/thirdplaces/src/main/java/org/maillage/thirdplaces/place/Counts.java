package org.maillage.thirdplaces.place;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.thirdplaces.place.PlaceCommand.DeclareMix;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent;
import org.maillage.thirdplaces.place.PlaceCommand.RecordUse;
import org.maillage.thirdplaces.place.PlaceEvent.AudienceMixDeclared;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceEventHeld;
import org.maillage.thirdplaces.place.PlaceEvent.PlaceUseRecorded;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.CountsInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.DatesInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.EventUnknown;
import org.maillage.thirdplaces.place.PlaceRejection.PeriodOverlap;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/** Rules of what is counted in a place: events held, use by the month, audience mix by the quarter or year. */
final class Counts {

    private Counts() {}

    static Decision<PlaceEvent, PlaceRejection> held(Registered place, HoldEvent command) {
        var attendance = command.attendance();
        Integer residents = attendance.residents();
        if (residents != null && residents > attendance.attendees()) {
            return refuse(new CountsInconsistent(
                    "residents",
                    "%d habitants ne peuvent pas être parmi %d participants."
                            .formatted(residents, attendance.attendees())));
        }
        var correction = command.correction();
        return correction == null
                ? accept(held(place, command, null, null))
                : corrected(place, command, correction.replaces(), correction.index());
    }

    private static Decision<PlaceEvent, PlaceRejection> corrected(
            Registered place, HoldEvent command, UUID replaces, @Nullable Integer index) {
        var activity = place.activity();
        if (index == null || index >= activity.gatherings().size()) {
            return refuse(new EventUnknown(replaces));
        }
        return activity.corrected().contains(replaces)
                ? refuse(new AlreadyDone(Step.CORRECT_EVENT))
                : accept(held(place, command, replaces, activity.gatherings().get(index)));
    }

    private static PlaceEventHeld held(
            Registered place, HoldEvent command, @Nullable UUID replaces, @Nullable Attendance previous) {
        return new PlaceEventHeld(
                command.at(),
                command.attendance(),
                command.title(),
                command.programmes(),
                replaces,
                previous,
                place.districts());
    }

    static Decision<PlaceEvent, PlaceRejection> used(Registered place, RecordUse command) {
        var period = command.period();
        var usage = command.usage();
        if (!period.isMonth()) {
            return refuse(new DatesInconsistent("period", "Un relevé d’usage couvre exactement un mois civil."));
        }
        if (usage.deskDaysUsed() > usage.deskDaysOffered()) {
            return refuse(
                    CountsInconsistent.usedAboveOffered("deskDaysUsed", usage.deskDaysUsed(), usage.deskDaysOffered()));
        }
        long hoursUsed = orNone(usage.roomHoursUsed());
        long hoursOffered = orNone(usage.roomHoursOffered());
        if (hoursUsed > hoursOffered) {
            return refuse(CountsInconsistent.usedAboveOffered("roomHoursUsed", hoursUsed, hoursOffered));
        }
        var usages = place.activity().usages();
        return overlapped(usages.keySet(), period)
                .<Decision<PlaceEvent, PlaceRejection>>map(it -> refuse(new PeriodOverlap(period, it)))
                .orElseGet(() -> accept(new PlaceUseRecorded(
                        command.at(), period, usage, command.method(), usages.get(period), place.districts())));
    }

    static Decision<PlaceEvent, PlaceRejection> mixed(Registered place, DeclareMix command) {
        var period = command.period();
        if (!period.isQuarterOrYear()) {
            return refuse(
                    new DatesInconsistent("period", "La mixité des publics couvre un trimestre ou une année civile."));
        }
        var mixes = place.activity().mixes();
        return overlapped(mixes.keySet(), period)
                .<Decision<PlaceEvent, PlaceRejection>>map(it -> refuse(new PeriodOverlap(period, it)))
                .orElseGet(() -> accept(new AudienceMixDeclared(
                        command.at(), period, command.mix(), command.method(), mixes.get(period), place.districts())));
    }

    /** A period that was covered before and is not the same one: the same one replaces. */
    private static Optional<Period> overlapped(Set<Period> covered, Period asked) {
        return covered.contains(asked)
                ? Optional.empty()
                : covered.stream().filter(asked::overlaps).findFirst();
    }

    private static long orNone(@Nullable Long counted) {
        return counted == null ? 0 : counted;
    }
}
