package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.funding.grant.Refusals.alreadyDone;
import static org.maillage.funding.grant.Refusals.notFrom;
import static org.maillage.funding.grant.Refusals.outOfTurn;

import org.maillage.eventing.decider.Decision;
import org.maillage.funding.call.Days;
import org.maillage.funding.grant.GrantCommand.DecideAdmissibility;
import org.maillage.funding.grant.GrantCommand.Instruct;
import org.maillage.funding.grant.GrantCommand.Rank;
import org.maillage.funding.grant.GrantCommand.Submit;
import org.maillage.funding.grant.GrantEvent.AdmissibilityDecided;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.InstructionRecorded;
import org.maillage.funding.grant.GrantEvent.JuryRanked;
import org.maillage.funding.grant.GrantState.Admissible;
import org.maillage.funding.grant.GrantState.Ended;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.InfoRequested;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Ranked;
import org.maillage.funding.grant.GrantState.Submitted;
import org.maillage.funding.grant.MoneyRejection.TargetsSum;
import org.maillage.funding.grant.ProcedureRejection.ApplicationLate;
import org.maillage.funding.grant.ProcedureRejection.CommitmentMissing;
import org.maillage.funding.grant.ProcedureRejection.DatesInconsistent;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.UnknownCall;
import org.maillage.funding.grant.ProcedureRejection.UnknownProject;

/** Rules of an application, until a deliberation: its admissibility, its examination, the jury. */
final class Examination {

    private Examination() {}

    /** Never refused for lateness: that is decided with the admissibility. */
    static Decision<GrantEvent, GrantRejection> submit(Submit command) {
        Application asked = command.application();
        if (asked.applicant().legalForm() == null) {
            return refuse(Missing.LEGAL_FORM);
        }
        if (asked.republicanCommitment() == RepublicanCommitment.EXEMPT && !command.withExemptReason()) {
            return refuse(Missing.EXEMPT_REASON);
        }
        if (!asked.isSharedOut()) {
            return refuse(new TargetsSum(asked.sharedPercent()));
        }
        if (asked.actionTo().isBefore(asked.actionFrom())) {
            return refuse(new DatesInconsistent(
                    "actionTo",
                    "L’action finirait le " + asked.actionTo() + ", avant son début le " + asked.actionFrom() + "."));
        }
        if (command.unknownProject() != null) {
            return refuse(new UnknownProject(command.unknownProject()));
        }
        KnownCall call = command.call();
        return accept(
                call == null
                        ? new ApplicationSubmitted(command.at(), asked, null, null)
                        : new ApplicationSubmitted(
                                command.at(),
                                asked,
                                call.terms().schemeCode(),
                                Days.of(command.at()).isAfter(call.lastDay())));
    }

    static Decision<GrantEvent, GrantRejection> decideAdmissibility(Live grant, DecideAdmissibility command) {
        if (!(grant instanceof Submitted)) {
            return isDecided(grant, command.outcome())
                    ? alreadyDone(Step.DECIDE_ADMISSIBILITY)
                    : outOfTurn(grant, Step.DECIDE_ADMISSIBILITY);
        }
        KnownCall call = command.call();
        if (call == null) {
            return refuse(new UnknownCall(grant.file().application().callId()));
        }
        return switch (command.outcome()) {
            case INADMISSIBLE -> command.grounds().isEmpty() ? refuse(Missing.GROUNDS) : decided(command);
            case ADMISSIBLE -> admit(grant.file(), command, call);
        };
    }

    private static boolean isDecided(Live grant, Admissibility outcome) {
        return switch (outcome) {
            case ADMISSIBLE -> !(grant instanceof Ended);
            case INADMISSIBLE -> grant instanceof GrantState.Inadmissible;
        };
    }

    private static Decision<GrantEvent, GrantRejection> admit(
            GrantFile file, DecideAdmissibility command, KnownCall call) {
        if (file.submittedOn().isAfter(call.lastDay())) {
            return refuse(new ApplicationLate(file.submittedOn(), call.lastDay()));
        }
        if (file.application().lacksCommitment()) {
            return refuse(new CommitmentMissing());
        }
        return decided(command);
    }

    private static Decision<GrantEvent, GrantRejection> decided(DecideAdmissibility command) {
        return accept(
                new AdmissibilityDecided(command.at(), command.outcome(), command.grounds(), command.eligibleCents()));
    }

    static Decision<GrantEvent, GrantRejection> instruct(Live grant, Instruct command) {
        boolean inTurn = switch (command.act()) {
            case INFORMATION_REQUESTED, OPINION_GIVEN -> grant instanceof Admissible;
            case INFORMATION_PROVIDED -> grant instanceof InfoRequested;
        };
        return inTurn
                ? accept(new InstructionRecorded(command.at(), command.act(), command.items(), command.answerBy()))
                : notFrom(grant, step(command.act()));
    }

    private static Step step(InstructionAct act) {
        return switch (act) {
            case INFORMATION_REQUESTED -> Step.REQUEST_INFORMATION;
            case INFORMATION_PROVIDED -> Step.PROVIDE_INFORMATION;
            case OPINION_GIVEN -> Step.GIVE_OPINION;
        };
    }

    static Decision<GrantEvent, GrantRejection> rank(Live grant, Rank command) {
        if (grant instanceof Ranked || grant instanceof Granted) {
            return alreadyDone(Step.RANK);
        }
        if (!(grant instanceof Admissible)) {
            return outOfTurn(grant, Step.RANK);
        }
        return accept(new JuryRanked(
                command.at(), command.rank(), command.score(), command.opinion(), command.proposedCents()));
    }
}
