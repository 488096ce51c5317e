package org.maillage.funding.call;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.call.CallCommand.Close;
import org.maillage.funding.call.CallCommand.End;
import org.maillage.funding.call.CallCommand.Publish;
import org.maillage.funding.call.CallEvent.CallClosed;
import org.maillage.funding.call.CallEvent.CallPublished;
import org.maillage.funding.call.CallRejection.AlreadyClosed;
import org.maillage.funding.call.CallRejection.AlreadyPublished;
import org.maillage.funding.call.CallRejection.ClosedForGood;
import org.maillage.funding.call.CallRejection.DatesInconsistent;
import org.maillage.funding.call.CallRejection.EnvelopeBelowAwards;
import org.maillage.funding.call.CallRejection.NotEnded;
import org.maillage.funding.call.CallRejection.NotPublished;
import org.maillage.funding.call.CallRejection.RevisionAhead;
import org.maillage.funding.call.CallState.Absent;
import org.maillage.funding.call.CallState.Closed;
import org.maillage.funding.call.CallState.Known;
import org.maillage.funding.call.CallState.Published;

/** The rules of a call. Dates are compared as the statements say them, not by when they arrived. */
public final class CallDecider implements Decider<CallState, CallCommand, CallEvent, CallRejection> {

    private static final int FIRST = 1;

    @Override
    public CallState absent() {
        return new Absent();
    }

    @Override
    public Decision<CallEvent, CallRejection> decide(CallState state, CallCommand command, Instant now) {
        return switch (state) {
            case Absent _ when command instanceof Publish it -> publish(it);
            case Absent _ -> refuse(new NotPublished());
            case Known call ->
                switch (command) {
                    case Publish it -> publishAgain(call, it);
                    case Close it -> close(call, it);
                    case End it -> end(call, it);
                };
        };
    }

    private static Decision<CallEvent, CallRejection> publish(Publish command) {
        int revision = Objects.requireNonNullElse(command.revision(), FIRST);
        if (revision != FIRST) {
            return refuse(new RevisionAhead(revision, FIRST));
        }
        if (endsBeforeItOpens(command.terms())) {
            return refuse(DatesInconsistent.closesBeforeOpening(command.terms()));
        }
        return accept(new CallPublished(command.at(), command.terms(), FIRST));
    }

    private static Decision<CallEvent, CallRejection> publishAgain(Known call, Publish command) {
        int revision = Objects.requireNonNullElse(command.revision(), FIRST);
        if (revision <= call.revision()) {
            return refuse(new AlreadyPublished(call.revision()));
        }
        if (revision > call.revision() + 1) {
            return refuse(new RevisionAhead(revision, call.revision() + 1));
        }
        CallTerms terms = command.terms();
        if (endsBeforeItOpens(terms)) {
            return refuse(DatesInconsistent.closesBeforeOpening(terms));
        }
        if (call instanceof Closed closed && datesDiffer(call.terms(), terms)) {
            return refuse(new ClosedForGood(closed.lastDay()));
        }
        LocalDate today = Days.of(command.at());
        if (isMovedIntoThePast(call.terms().opensOn(), terms.opensOn(), today)) {
            return refuse(DatesInconsistent.past("opensOn", terms.opensOn(), today));
        }
        if (isMovedIntoThePast(call.terms().closesOn(), terms.closesOn(), today)) {
            return refuse(DatesInconsistent.past("closesOn", terms.closesOn(), today));
        }
        if (terms.envelopeCents() < call.terms().envelopeCents() && terms.envelopeCents() < command.committedCents()) {
            return refuse(new EnvelopeBelowAwards(terms.envelopeCents(), command.committedCents()));
        }
        return accept(new CallPublished(command.at(), terms, revision));
    }

    private static boolean endsBeforeItOpens(CallTerms terms) {
        return terms.closesOn().isBefore(terms.opensOn());
    }

    private static boolean datesDiffer(CallTerms one, CallTerms other) {
        return !one.opensOn().equals(other.opensOn()) || !one.closesOn().equals(other.closesOn());
    }

    private static boolean isMovedIntoThePast(LocalDate before, LocalDate after, LocalDate today) {
        return !after.equals(before) && after.isBefore(today);
    }

    private static Decision<CallEvent, CallRejection> close(Known call, Close command) {
        return switch (call) {
            case Closed it -> refuse(new AlreadyClosed(it.lastDay()));
            case Published it
            when command.closedOn().isBefore(it.terms().opensOn())
                    || command.closedOn().isAfter(it.terms().closesOn()) ->
                refuse(DatesInconsistent.outside(command.closedOn(), it.terms()));
            case Published _ -> accept(new CallClosed(command.at(), command.closedOn()));
        };
    }

    private static Decision<CallEvent, CallRejection> end(Known call, End command) {
        return switch (call) {
            case Closed it -> refuse(new AlreadyClosed(it.lastDay()));
            case Published it
            when !it.terms().closesOn().equals(command.closesOn()) ->
                refuse(new NotEnded(it.terms().closesOn()));
            case Published _ -> accept(new CallClosed(command.at(), command.closesOn()));
        };
    }

    @Override
    public CallState evolve(CallState state, CallEvent event) {
        return switch (event) {
            case CallPublished it ->
                state instanceof Known call
                        ? call.revised(it.terms(), it.revision())
                        : ((Absent) state).published(it.terms(), it.revision());
            case CallClosed it -> ((Published) state).closed(it.closedOn());
        };
    }
}
