package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.funding.grant.Refusals.alreadyDone;
import static org.maillage.funding.grant.Refusals.notFrom;
import static org.maillage.funding.grant.Refusals.outOfTurn;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.grant.GrantCommand.Decide;
import org.maillage.funding.grant.GrantCommand.Withdraw;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantRejected;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.GrantEvent.Subject;
import org.maillage.funding.grant.GrantState.Admissible;
import org.maillage.funding.grant.GrantState.Agreed;
import org.maillage.funding.grant.GrantState.Applying;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Decidable;
import org.maillage.funding.grant.GrantState.Ended;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.InfoRequested;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Notified;
import org.maillage.funding.grant.GrantState.Paid;
import org.maillage.funding.grant.GrantState.Paying;
import org.maillage.funding.grant.GrantState.Ranked;
import org.maillage.funding.grant.GrantState.Submitted;
import org.maillage.funding.grant.MoneyRejection.AwardAboveLimit;
import org.maillage.funding.grant.MoneyRejection.DeMinimisExceeded;
import org.maillage.funding.grant.MoneyRejection.EnvelopeExceeded;
import org.maillage.funding.grant.ProcedureRejection.AwardNotReady;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.ReportMissing;
import org.maillage.funding.grant.ProcedureRejection.UnknownCall;

/** Rules of a deliberation, and of what undoes it before any payment. */
final class Deliberating {

    private Deliberating() {}

    static Decision<GrantEvent, GrantRejection> decide(Live grant, Decide command) {
        return switch (command.outcome()) {
            case AWARDED -> award(grant, command);
            case REJECTED -> reject(grant, command);
        };
    }

    private static Decision<GrantEvent, GrantRejection> reject(Live grant, Decide command) {
        if (grant instanceof GrantState.Rejected) {
            return alreadyDone(Step.DECIDE);
        }
        if (!(grant instanceof Decidable)) {
            return outOfTurn(grant, Step.DECIDE);
        }
        if (!command.withReason()) {
            return refuse(Missing.REASON);
        }
        Application asked = grant.file().application();
        if (command.call() == null) {
            return refuse(new UnknownCall(asked.callId()));
        }
        return accept(new GrantRejected(
                command.at(), subject(asked, command.call()), command.deliberation(), command.deliberatedOn()));
    }

    private static Decision<GrantEvent, GrantRejection> award(Live grant, Decide command) {
        return switch (grant) {
            case Granted _ -> alreadyDone(Step.DECIDE);
            case Ended _ -> outOfTurn(grant, Step.DECIDE);
            case Submitted _, InfoRequested _ -> refuse(new AwardNotReady(AwardNotReady.Lack.ADMISSIBILITY));
            case Ranked ranked
            when ranked.opinion() == Opinion.UNFAVOURABLE -> refuse(new AwardNotReady(AwardNotReady.Lack.FAVOUR));
            case Admissible _, Ranked _ -> awardReady((Decidable) grant, command);
        };
    }

    private static Decision<GrantEvent, GrantRejection> awardReady(Decidable grant, Decide command) {
        Application asked = grant.file().application();
        KnownCall call = command.call();
        if (call == null) {
            return refuse(new UnknownCall(asked.callId()));
        }
        if (call.terms().juryRequired() && grant instanceof Admissible) {
            return refuse(new AwardNotReady(AwardNotReady.Lack.RANK));
        }
        if (command.awardedCents() == null) {
            return refuse(Missing.AMOUNT);
        }
        long cents = command.awardedCents();
        Optional<GrantRejection> obstacle = obstacle(asked, cents, call.terms(), command.standing());
        return obstacle.isPresent() ? refuse(obstacle.get()) : accept(awarded(asked, cents, call, command));
    }

    private static Optional<GrantRejection> obstacle(Application asked, long cents, CallTerms call, Standing standing) {
        if (standing.overdueGrant() != null) {
            return Optional.of(new ReportMissing(standing.overdueGrant()));
        }
        if (cents > asked.requestedCents()) {
            return Optional.of(new AwardAboveLimit(asked.requestedCents(), AwardAboveLimit.Limit.REQUEST));
        }
        if (call.ceilingCents() != null && cents > call.ceilingCents()) {
            return Optional.of(new AwardAboveLimit(call.ceilingCents(), AwardAboveLimit.Limit.CEILING));
        }
        long remaining = call.envelopeCents() - standing.committedCents();
        if (cents > remaining) {
            return Optional.of(new EnvelopeExceeded(remaining));
        }
        return aboveDeMinimis(asked, cents, call, standing);
    }

    private static Optional<GrantRejection> aboveDeMinimis(
            Application asked, long cents, CallTerms call, Standing standing) {
        var ceiling = call.deMinimis().ceilingCents();
        if (!asked.economicActivity() || ceiling.isEmpty()) {
            return Optional.empty();
        }
        long total = Objects.requireNonNullElse(asked.deMinimisPriorCents(), 0L) + standing.deMinimisCents() + cents;
        return total > ceiling.getAsLong()
                ? Optional.of(new DeMinimisExceeded(total, ceiling.getAsLong()))
                : Optional.empty();
    }

    private static GrantAwarded awarded(Application asked, long cents, KnownCall call, Decide command) {
        return new GrantAwarded(
                command.at(),
                subject(asked, call),
                cents,
                command.deliberation(),
                command.deliberatedOn(),
                Objects.requireNonNullElseGet(command.reportDueOn(), () -> Report.dueOn(asked.actionTo())),
                command.cofunders(),
                Shares.of(cents, asked.targets()));
    }

    private static Subject subject(Application asked, KnownCall call) {
        return new Subject(asked.callId(), call.budget(), asked.applicant(), asked.requestedCents(), asked.projectId());
    }

    /** Never after a payment: then money is asked back. */
    static Decision<GrantEvent, GrantRejection> withdraw(Live grant, Withdraw command) {
        return switch (grant) {
            case GrantState.Withdrawn _ -> alreadyDone(Step.WITHDRAW);
            case Awarded it -> accept(withdrawn(it, command));
            case Notified it -> accept(withdrawn(it, command));
            case Agreed it -> accept(withdrawn(it, command));
            case Paying _, Paid _, Closed _ -> notFrom(grant, Step.WITHDRAW);
            case Ended _ -> notFrom(grant, Step.WITHDRAW);
            case Applying it -> withdraw(it, command);
        };
    }

    private static Decision<GrantEvent, GrantRejection> withdraw(Applying grant, Withdraw command) {
        Application asked = grant.file().application();
        if (command.call() == null) {
            return refuse(new UnknownCall(asked.callId()));
        }
        return accept(withdrawn(asked, 0, List.of(), command.call().budget(), command));
    }

    private static GrantWithdrawn withdrawn(Granted grant, Withdraw command) {
        Application asked = grant.file().application();
        long cents = grant.award().awardedCents();
        return withdrawn(
                asked, cents, Shares.of(cents, asked.targets()), grant.award().budget(), command);
    }

    private static GrantWithdrawn withdrawn(
            Application asked, long cents, List<Allocation> allocations, Budget budget, Withdraw command) {
        return new GrantWithdrawn(
                command.at(),
                command.by(),
                cents,
                asked.applicant(),
                budget.schemeCode(),
                allocations,
                budget.year(),
                budget.programmes());
    }
}
