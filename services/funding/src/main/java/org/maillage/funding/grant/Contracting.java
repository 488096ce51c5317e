package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.funding.grant.Refusals.alreadyDone;
import static org.maillage.funding.grant.Refusals.notFrom;
import static org.maillage.funding.grant.Refusals.outOfTurn;

import java.time.LocalDate;
import java.util.Objects;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.call.Days;
import org.maillage.funding.grant.GrantCommand.Notify;
import org.maillage.funding.grant.GrantCommand.PublishData;
import org.maillage.funding.grant.GrantCommand.Sign;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.AwardNotified;
import org.maillage.funding.grant.GrantEvent.DataPublished;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.InForce;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Paid;
import org.maillage.funding.grant.MoneyRejection.AwardBelowPaid;
import org.maillage.funding.grant.ProcedureRejection.AlreadyRecorded;
import org.maillage.funding.grant.ProcedureRejection.DatesInconsistent;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;

/** Rules of what binds both sides: the notification, the agreement with its amendments, their publication. */
final class Contracting {

    /** The published set that a grant’s essential data go into (décret n° 2017-779). */
    static final String DATASET = "scdl-subventions-2.1.1";

    private Contracting() {}

    static Decision<GrantEvent, GrantRejection> notify(Live grant, Notify command) {
        return switch (grant) {
            case Awarded(var _, var award)
            when command.notifiedOn().isBefore(award.deliberatedOn()) ->
                refuse(new DatesInconsistent(
                        "notifiedOn",
                        "La notification (" + command.notifiedOn() + ") précède la délibération du "
                                + award.deliberatedOn() + "."));
            case Awarded _ ->
                accept(new AwardNotified(
                        command.at(), command.notifiedOn(), command.reference(), Award.payBy(command.notifiedOn())));
            case InForce _, Closed _ -> alreadyDone(Step.NOTIFY);
            case GrantState.Applying _, GrantState.Ended _ -> outOfTurn(grant, Step.NOTIFY);
        };
    }

    static Decision<GrantEvent, GrantRejection> sign(Live grant, Sign command) {
        if (command.amendment() != null) {
            return amend(grant, command, command.amendment());
        }
        if (command.awardedCents() != null || command.actionTo() != null) {
            return refuse(Missing.AMENDMENT);
        }
        if (grant instanceof Granted granted && granted.award().agreement() != null) {
            return alreadyDone(Step.SIGN);
        }
        if (!(grant instanceof InForce it) || it instanceof Paid) {
            return outOfTurn(grant, Step.SIGN);
        }
        return accept(signed(it, command, it.award().awardedCents()));
    }

    private static Decision<GrantEvent, GrantRejection> amend(Live grant, Sign command, int number) {
        Agreement agreement = grant instanceof Granted granted ? granted.award().agreement() : null;
        if (agreement != null && number <= agreement.amendments()) {
            return refuse(new AlreadyRecorded(Step.AMEND, String.valueOf(number)));
        }
        if (!(grant instanceof InForce it) || it instanceof Paid) {
            return outOfTurn(grant, Step.AMEND);
        }
        if (agreement == null || number > agreement.amendments() + 1) {
            return refuse(new StepNotAllowed(it.stage(), Step.AMEND, true));
        }
        long cents =
                Objects.requireNonNullElse(command.awardedCents(), it.award().awardedCents());
        if (cents < it.award().paidCents()) {
            return refuse(new AwardBelowPaid(it.award().paidCents()));
        }
        return accept(signed(it, command, cents));
    }

    private static AgreementSigned signed(InForce grant, Sign command, long cents) {
        Award award = grant.award();
        return new AgreementSigned(
                command.at(),
                command.signedOn(),
                command.amendment(),
                command.awardedCents(),
                command.actionTo(),
                command.plan(),
                command.reference(),
                cents - award.awardedCents(),
                Shares.between(grant.file().application().targets(), award.awardedCents(), cents),
                Agreement.publishBy(command.signedOn()),
                award.budget());
    }

    /** Only of an agreement, and never of demonstration data. */
    static Decision<GrantEvent, GrantRejection> publish(Live grant, PublishData command) {
        if (!(grant instanceof InForce) && !(grant instanceof Closed)) {
            return notFrom(grant, Step.PUBLISH);
        }
        Award award = ((Granted) grant).award();
        if (award.published()) {
            return alreadyDone(Step.PUBLISH);
        }
        Agreement agreement = award.agreement();
        if (agreement == null || grant.file().application().synthetic()) {
            return notFrom(grant, Step.PUBLISH);
        }
        LocalDate today = Days.of(command.at());
        boolean late = today.isAfter(Agreement.publishBy(agreement.signedOn()));
        return accept(new DataPublished(command.at(), DATASET, today, late));
    }
}
