package org.maillage.funding.grant;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.funding.grant.Refusals.outOfTurn;

import java.time.LocalDate;
import java.util.Optional;
import org.maillage.eventing.decider.Decision;
import org.maillage.funding.grant.GrantCommand.OrderClawback;
import org.maillage.funding.grant.GrantCommand.Pay;
import org.maillage.funding.grant.GrantCommand.RecoverClawback;
import org.maillage.funding.grant.GrantEvent.ClawbackOrdered;
import org.maillage.funding.grant.GrantEvent.ClawbackRecovered;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantState.Applying;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Ended;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.InForce;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Paid;
import org.maillage.funding.grant.GrantState.Paying;
import org.maillage.funding.grant.MoneyRejection.AgreementRequired;
import org.maillage.funding.grant.MoneyRejection.ClawbackAboveLimit;
import org.maillage.funding.grant.MoneyRejection.ClawbackAboveLimit.Limit;
import org.maillage.funding.grant.MoneyRejection.NotNotified;
import org.maillage.funding.grant.MoneyRejection.PaidAboveAward;
import org.maillage.funding.grant.MoneyRejection.ReversedAbovePaid;
import org.maillage.funding.grant.ProcedureRejection.AlreadyRecorded;
import org.maillage.funding.grant.ProcedureRejection.Missing;

/** Rules of money that moves: what is paid, reversed, asked back and given back. */
final class Paymaster {

    private Paymaster() {}

    static Decision<GrantEvent, GrantRejection> pay(Live grant, Pay command) {
        boolean reverses = command.kind() == InstalmentKind.REVERSAL;
        Step step = reverses ? Step.REVERSE : Step.PAY;
        if (grant instanceof Granted it && it.award().payments().knows(command.kind(), command.order())) {
            return refuse(new AlreadyRecorded(step, command.order()));
        }
        return switch (grant) {
            case Ended _ -> outOfTurn(grant, step);
            case Applying _, Awarded _ -> refuse(new NotNotified(null));
            case InForce it -> reverses ? reverse(it, command) : pay(it, command);
            case Closed(var _, var award)
            when !reverses && command.amountCents() > award.unpaidCents() ->
                refuse(new PaidAboveAward(award.unpaidCents()));
            case Closed _ -> outOfTurn(grant, step);
        };
    }

    private static Decision<GrantEvent, GrantRejection> pay(InForce grant, Pay command) {
        Award award = grant.award();
        Optional<GrantRejection> tooEarly = tooEarly(award, command.paidOn());
        if (tooEarly.isPresent()) {
            return refuse(tooEarly.get());
        }
        if (command.amountCents() > award.unpaidCents()) {
            return refuse(new PaidAboveAward(award.unpaidCents()));
        }
        return grant instanceof Paid
                ? outOfTurn(grant, Step.PAY)
                : accept(paid(grant, command, award.paidCents() + command.amountCents()));
    }

    private static Optional<GrantRejection> tooEarly(Award award, LocalDate paidOn) {
        LocalDate notifiedOn = award.notifiedOn();
        if (notifiedOn == null || paidOn.isBefore(notifiedOn)) {
            return Optional.of(new NotNotified(notifiedOn));
        }
        if (!award.needsAgreement()) {
            return Optional.empty();
        }
        Agreement agreement = award.agreement();
        if (agreement == null) {
            return Optional.of(new AgreementRequired(null));
        }
        return paidOn.isBefore(agreement.signedOn())
                ? Optional.of(new AgreementRequired(agreement.signedOn()))
                : Optional.empty();
    }

    private static Decision<GrantEvent, GrantRejection> reverse(InForce grant, Pay command) {
        if (!(grant instanceof Paying) && !(grant instanceof Paid)) {
            return outOfTurn(grant, Step.REVERSE);
        }
        Award award = grant.award();
        long left = award.paidCents() - command.amountCents();
        if (left < 0) {
            return refuse(new ReversedAbovePaid(award.paidCents()));
        }
        long ordered = award.clawbacks().orderedCents();
        if (left < ordered) {
            return refuse(new ClawbackAboveLimit(ordered, Limit.ORDERED_OF_PAID));
        }
        return accept(paid(grant, command, left));
    }

    private static InstalmentPaid paid(InForce grant, Pay command, long paidCents) {
        Award award = grant.award();
        Application asked = grant.file().application();
        long lower = Math.min(paidCents, award.paidCents());
        long higher = Math.max(paidCents, award.paidCents());
        return new InstalmentPaid(
                command.at(),
                command.kind(),
                command.amountCents(),
                command.paidOn(),
                command.order(),
                paidCents,
                award.awardedCents(),
                award.budget().schemeCode(),
                asked.projectId(),
                Shares.between(asked.targets(), lower, higher));
    }

    static Decision<GrantEvent, GrantRejection> orderClawback(Live grant, OrderClawback command) {
        if (grant instanceof Granted it && it.award().clawbacks().orders().contains(command.order())) {
            return refuse(new AlreadyRecorded(Step.ORDER_CLAWBACK, command.order()));
        }
        if (command.ground() == ClawbackGround.REPUBLICAN_COMMITMENT && command.breachOn() == null) {
            return refuse(Missing.BREACH);
        }
        if (!(grant instanceof Paying) && !(grant instanceof Paid)) {
            return outOfTurn(grant, Step.ORDER_CLAWBACK);
        }
        Award award = ((InForce) grant).award();
        long limit = award.paidCents() - award.clawbacks().orderedCents();
        if (command.amountCents() > limit) {
            return refuse(new ClawbackAboveLimit(limit, Limit.PAID));
        }
        return accept(new ClawbackOrdered(
                command.at(), command.amountCents(), command.ground(), command.breachOn(), command.order()));
    }

    static Decision<GrantEvent, GrantRejection> recoverClawback(Live grant, RecoverClawback command) {
        if (!(grant instanceof InForce it)) {
            return outOfTurn(grant, Step.RECOVER_CLAWBACK);
        }
        Clawbacks clawbacks = it.award().clawbacks();
        if (clawbacks.orders().isEmpty()) {
            return refuse(new ProcedureRejection.StepNotAllowed(it.stage(), Step.RECOVER_CLAWBACK, true));
        }
        long outstanding = clawbacks.outstandingCents() - command.amountCents();
        if (outstanding < 0) {
            return refuse(new ClawbackAboveLimit(clawbacks.outstandingCents(), Limit.ORDERED));
        }
        Application asked = it.file().application();
        long recovered = clawbacks.recoveredCents();
        return accept(new ClawbackRecovered(
                command.at(),
                command.amountCents(),
                command.recoveredOn(),
                outstanding,
                it.award().budget().schemeCode(),
                asked.projectId(),
                Shares.between(asked.targets(), recovered, recovered + command.amountCents())));
    }
}
