package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.call.Days;
import org.maillage.funding.grant.GrantCommand.Decide;
import org.maillage.funding.grant.GrantCommand.DecideAdmissibility;
import org.maillage.funding.grant.GrantCommand.FileReport;
import org.maillage.funding.grant.GrantCommand.Instruct;
import org.maillage.funding.grant.GrantCommand.MissReport;
import org.maillage.funding.grant.GrantCommand.Notify;
import org.maillage.funding.grant.GrantCommand.OrderClawback;
import org.maillage.funding.grant.GrantCommand.Pay;
import org.maillage.funding.grant.GrantCommand.PublishData;
import org.maillage.funding.grant.GrantCommand.Rank;
import org.maillage.funding.grant.GrantCommand.RecoverClawback;
import org.maillage.funding.grant.GrantCommand.ReviewReport;
import org.maillage.funding.grant.GrantCommand.Sign;
import org.maillage.funding.grant.GrantCommand.Submit;
import org.maillage.funding.grant.GrantCommand.Withdraw;
import org.maillage.funding.grant.GrantEvent.AdmissibilityDecided;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.AwardNotified;
import org.maillage.funding.grant.GrantEvent.ClawbackOrdered;
import org.maillage.funding.grant.GrantEvent.ClawbackRecovered;
import org.maillage.funding.grant.GrantEvent.DataPublished;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.GrantRejected;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantEvent.InstructionRecorded;
import org.maillage.funding.grant.GrantEvent.JuryRanked;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportOverdue;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.GrantState.Absent;
import org.maillage.funding.grant.GrantState.Admissible;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Decidable;
import org.maillage.funding.grant.GrantState.InForce;
import org.maillage.funding.grant.GrantState.InfoRequested;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Paid;
import org.maillage.funding.grant.GrantState.Submitted;
import org.maillage.funding.grant.ProcedureRejection.BeforeOpening;
import org.maillage.funding.grant.ProcedureRejection.NotSubmitted;

/** The rules of a grant. What is asked is handed to the rules of its chapter; what happened changes the state here. */
public final class GrantDecider implements Decider<GrantState, GrantCommand, GrantEvent, GrantRejection> {

    @Override
    public GrantState absent() {
        return new Absent();
    }

    @Override
    public Decision<GrantEvent, GrantRejection> decide(GrantState state, GrantCommand command, Instant now) {
        return switch (state) {
            case Absent _ when command instanceof Submit it -> Examination.submit(it);
            case Absent _ -> refuse(new NotSubmitted());
            case Live grant
            when isBeforeOpening(grant, command) ->
                refuse(new BeforeOpening(Days.of(command.at()), grant.file().submittedOn()));
            case Live grant -> closing(grant, decide(grant, command), command.at());
        };
    }

    private static boolean isBeforeOpening(Live grant, GrantCommand command) {
        return !(command instanceof Submit)
                && Days.of(command.at()).isBefore(grant.file().submittedOn());
    }

    private static Decision<GrantEvent, GrantRejection> decide(Live grant, GrantCommand command) {
        return switch (command) {
            case Submit _ -> Refusals.alreadyDone(Step.SUBMIT);
            case DecideAdmissibility it -> Examination.decideAdmissibility(grant, it);
            case Instruct it -> Examination.instruct(grant, it);
            case Rank it -> Examination.rank(grant, it);
            case Decide it -> Deliberating.decide(grant, it);
            case Withdraw it -> Deliberating.withdraw(grant, it);
            case Notify it -> Contracting.notify(grant, it);
            case Sign it -> Contracting.sign(grant, it);
            case PublishData it -> Contracting.publish(grant, it);
            case Pay it -> Paymaster.pay(grant, it);
            case OrderClawback it -> Paymaster.orderClawback(grant, it);
            case RecoverClawback it -> Paymaster.recoverClawback(grant, it);
            case FileReport it -> Reporting.file(grant, it);
            case ReviewReport it -> Reporting.review(grant, it);
            case MissReport it -> Reporting.miss(grant, it);
        };
    }

    /** A grant that is settled closes in the same decision as its last step. */
    private Decision<GrantEvent, GrantRejection> closing(
            Live grant, Decision<GrantEvent, GrantRejection> decision, Instant at) {
        if (!(decision instanceof Decision.Accepted<GrantEvent, GrantRejection>(var events))) {
            return decision;
        }
        GrantState after = grant;
        for (GrantEvent event : events) {
            after = evolve(after, event);
        }
        if (!(after instanceof Paid(var _, var award)) || !award.isSettled()) {
            return decision;
        }
        var all = new ArrayList<>(events);
        all.add(new GrantClosed(
                at,
                award.paidCents(),
                award.clawbacks().recoveredCents(),
                award.report().justifiedCents()));
        return new Decision.Accepted<>(all);
    }

    @Override
    public GrantState evolve(GrantState state, GrantEvent event) {
        return switch (event) {
            case ApplicationSubmitted it -> ((Absent) state).submitted(it.application(), Days.of(it.at()));
            case AdmissibilityDecided it -> admissibility((Submitted) state, it.outcome());
            case InstructionRecorded it -> instructed(state, it.act());
            case JuryRanked it -> ((Admissible) state).ranked(it.opinion());
            case GrantAwarded it -> awarded((Decidable) state, it);
            case GrantRejected _ -> ((Decidable) state).rejected();
            case AwardNotified it -> ((Awarded) state).notified(it.notifiedOn());
            case AgreementSigned it -> signed((InForce) state, it);
            case InstalmentPaid it -> paid((InForce) state, it);
            case ReportOverdue _ -> with((InForce) state, report(state).overdue());
            case ReportFiled it ->
                with((InForce) state, report(state).filed(it.report().spentCents()));
            case ReportReviewed it -> with((InForce) state, reviewed(report(state), it));
            case ClawbackOrdered it -> {
                var grant = (InForce) state;
                yield grant.with(grant.award().with(grant.award().clawbacks().ordered(it.amountCents(), it.order())));
            }
            case ClawbackRecovered it -> {
                var grant = (InForce) state;
                yield grant.with(grant.award().with(grant.award().clawbacks().recovered(it.amountCents())));
            }
            case GrantWithdrawn _ -> new GrantState.Withdrawn(((Live) state).file());
            case GrantClosed _ -> ((Paid) state).closed();
            case DataPublished _ -> published(state);
        };
    }

    private static GrantState admissibility(Submitted grant, Admissibility outcome) {
        return switch (outcome) {
            case ADMISSIBLE -> grant.admissible();
            case INADMISSIBLE -> grant.inadmissible();
        };
    }

    private static GrantState instructed(GrantState state, InstructionAct act) {
        return switch (act) {
            case INFORMATION_REQUESTED -> ((Admissible) state).informationRequested();
            case INFORMATION_PROVIDED -> ((InfoRequested) state).provided();
            case OPINION_GIVEN -> state;
        };
    }

    private static Awarded awarded(Decidable grant, GrantAwarded event) {
        return grant.awarded(Award.decided(
                event.subject().budget(),
                event.awardedCents(),
                event.deliberation(),
                event.deliberatedOn(),
                grant.file().application().actionTo(),
                event.reportDueOn()));
    }

    private static InForce signed(InForce grant, AgreementSigned event) {
        @Nullable Agreement agreement = grant.award().agreement();
        if (agreement == null || event.amendment() == null) {
            return grant.agreed(Agreement.signed(event.signedOn(), event.at(), event.reference(), event.plan()));
        }
        OptionalLong cents =
                event.awardedCents() == null ? OptionalLong.empty() : OptionalLong.of(event.awardedCents());
        return grant.amended(agreement.amended(event.plan()), cents, event.actionTo());
    }

    private static InForce paid(InForce grant, InstalmentPaid event) {
        Payments before = grant.award().payments();
        return switch (event.kind()) {
            case ADVANCE, INTERIM -> grant.paid(before.paid(event.amountCents(), event.paidOn(), event.order()), false);
            case BALANCE -> grant.paid(before.paid(event.amountCents(), event.paidOn(), event.order()), true);
            case REVERSAL -> grant.reversed(before.reversed(event.amountCents(), event.order()));
        };
    }

    private static Report report(GrantState state) {
        return ((InForce) state).award().report();
    }

    private static InForce with(InForce grant, Report report) {
        return grant.with(grant.award().with(report));
    }

    private static Report reviewed(Report report, ReportReviewed event) {
        return switch (event.outcome()) {
            case ACCEPTED -> report.accepted(event.justifiedCents());
            case REJECTED -> report.rejected(Days.of(event.at()));
        };
    }

    private static GrantState published(GrantState state) {
        return state instanceof Closed closed
                ? closed.with(closed.award().publishedNow())
                : ((InForce) state).with(((InForce) state).award().publishedNow());
    }
}
