package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.funding.call.Days;
import org.maillage.funding.grant.Agreement;
import org.maillage.funding.grant.Award;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantCommand.MissReport;
import org.maillage.funding.grant.GrantCommand.PublishData;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Absent;
import org.maillage.funding.grant.GrantState.Applying;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Ended;
import org.maillage.funding.grant.GrantState.InForce;
import org.maillage.funding.grant.Report;

/** What time alone makes happen to a grant: a report becomes overdue, the essential data are published. */
final class GrantTimers {

    private GrantTimers() {}

    static List<Timer<GrantCommand>> of(GrantState state) {
        var timers = new ArrayList<Timer<GrantCommand>>();
        switch (state) {
            case Absent _, Applying _, Awarded _, Ended _ -> {
                // nothing is owed yet, or nothing any more
            }
            case InForce it -> {
                addReport(timers, it.award().report());
                addPublication(timers, it.award(), it.file().application().synthetic());
            }
            case Closed it ->
                addPublication(timers, it.award(), it.file().application().synthetic());
        }
        return List.copyOf(timers);
    }

    private static void addReport(List<Timer<GrantCommand>> timers, Report report) {
        String name = switch (report.standing()) {
            case AWAITED -> "report-due";
            case REJECTED -> "report-again";
            case OVERDUE, FILED, ACCEPTED -> "";
        };
        if (report.isAwaited()) {
            LocalDate dueOn = report.dueOn();
            var due = Days.after(dueOn);
            timers.add(new Timer<>(name, due, new MissReport(due, dueOn)));
        }
    }

    /** Demonstration data are never published. */
    private static void addPublication(List<Timer<GrantCommand>> timers, Award award, boolean synthetic) {
        Agreement agreement = award.agreement();
        if (agreement != null && !award.published() && !synthetic) {
            var due = Days.after(agreement.publishedAfter());
            timers.add(new Timer<>("publication", due, new PublishData(due)));
        }
    }
}
