package org.maillage.incubation.cohort;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.cohort.CohortCommand.Announce;
import org.maillage.incubation.cohort.CohortCommand.Start;
import org.maillage.incubation.cohort.CohortEvent.CohortAnnounced;
import org.maillage.incubation.cohort.CohortEvent.CohortStarted;
import org.maillage.incubation.cohort.CohortRejection.AlreadyDone;
import org.maillage.incubation.cohort.CohortRejection.DatesInconsistent;
import org.maillage.incubation.cohort.CohortRejection.NotAnnounced;
import org.maillage.incubation.cohort.CohortRejection.StartOutside;
import org.maillage.incubation.cohort.CohortState.Absent;
import org.maillage.incubation.cohort.CohortState.Announced;
import org.maillage.incubation.cohort.CohortState.Known;
import org.maillage.incubation.cohort.CohortState.Started;

/** The rules of a cohort: announced once with days in order, started once, by time or earlier by staff. */
public final class CohortDecider implements Decider<CohortState, CohortCommand, CohortEvent, CohortRejection> {

    @Override
    public CohortState absent() {
        return new Absent();
    }

    @Override
    public Decision<CohortEvent, CohortRejection> decide(CohortState state, CohortCommand command, Instant now) {
        return switch (command) {
            case Announce it -> announce(state, it);
            case Start it -> start(state, it);
        };
    }

    private static Decision<CohortEvent, CohortRejection> announce(CohortState state, Announce command) {
        if (state instanceof Known) {
            return refuse(AlreadyDone.ANNOUNCED);
        }
        return command.terms().areInOrder()
                ? accept(new CohortAnnounced(command.at(), command.id(), command.terms()))
                : refuse(new DatesInconsistent(command.terms()));
    }

    private static Decision<CohortEvent, CohortRejection> start(CohortState state, Start command) {
        return switch (state) {
            case Absent _ -> refuse(new NotAnnounced());
            case Started _ -> refuse(AlreadyDone.STARTED);
            case Announced it
            when !fits(command.startedOn(), it.terms()) -> refuse(new StartOutside(command.startedOn(), it.terms()));
            case Announced _ -> accept(new CohortStarted(command.at(), command.startedOn(), command.projects()));
        };
    }

    private static boolean fits(LocalDate startedOn, CohortTerms terms) {
        return !startedOn.isBefore(terms.opensOn()) && (terms.endsOn() == null || startedOn.isBefore(terms.endsOn()));
    }

    @Override
    public CohortState evolve(CohortState state, CohortEvent event) {
        return switch (event) {
            case CohortAnnounced it -> new Announced(it.id(), it.terms());
            case CohortStarted it -> ((Announced) state).started(it.startedOn(), it.projects());
        };
    }
}
