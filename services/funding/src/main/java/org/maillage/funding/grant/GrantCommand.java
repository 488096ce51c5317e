package org.maillage.funding.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement.PaymentPlan;

/**
 * What may be asked of a grant. {@code at} is when it occurred. Free texts stay outside: a command only says whether a reason
 * was given. What other files know comes in with the command.
 */
public sealed interface GrantCommand {

    /** When it occurred. */
    Instant at();

    /**
     * Opens the grant.
     *
     * @param withExemptReason whether it is said why the applicant is exempt from the republican commitment
     * @param call             null while it is not known
     * @param unknownProject   the project named, when it is not known yet: the grant's thread is its
     */
    record Submit(
            Instant at,
            Application application,
            boolean withExemptReason,
            @Nullable KnownCall call,
            @Nullable UUID unknownProject)
            implements GrantCommand {}

    /**
     * @param grounds for INADMISSIBLE
     * @param call    null while it is not known
     */
    record DecideAdmissibility(
            Instant at,
            Admissibility outcome,
            List<Ground> grounds,
            @Nullable Long eligibleCents,
            @Nullable KnownCall call)
            implements GrantCommand {
        public DecideAdmissibility {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * @param items    pieces or points
     * @param answerBy last day to bring what is requested
     */
    record Instruct(
            Instant at,
            InstructionAct act,
            List<String> items,
            @Nullable LocalDate answerBy) implements GrantCommand {
        public Instruct {
            items = List.copyOf(items);
        }
    }

    /** @param score mark, 0 to 100 */
    record Rank(
            Instant at,
            int rank,
            @Nullable Integer score,
            Opinion opinion,
            @Nullable Long proposedCents) implements GrantCommand {}

    /**
     * @param awardedCents for AWARDED
     * @param deliberation its reference
     * @param reportDueOn  null for six months after the end of the year of the action
     * @param call         null while it is not known
     * @param standing     what the other grants say to it
     */
    record Decide(
            Instant at,
            Deliberation outcome,
            @Nullable Long awardedCents,
            @Nullable String deliberation,
            LocalDate deliberatedOn,
            @Nullable LocalDate reportDueOn,
            List<CoFunder> cofunders,
            boolean withReason,
            @Nullable KnownCall call,
            Standing standing)
            implements GrantCommand {
        public Decide {
            cofunders = List.copyOf(cofunders);
        }
    }

    /** @param reference of the act */
    record Notify(
            Instant at, LocalDate notifiedOn, @Nullable String reference) implements GrantCommand {}

    /**
     * @param amendment    1, 2… for an amendment; null for the agreement itself
     * @param awardedCents new amount, amendment only
     * @param actionTo     new end of the action, amendment only
     */
    record Sign(
            Instant at,
            LocalDate signedOn,
            @Nullable Integer amendment,
            @Nullable Long awardedCents,
            @Nullable LocalDate actionTo,
            PaymentPlan plan,
            String reference)
            implements GrantCommand {}

    /** @param order number of the payment order (mandat) */
    record Pay(Instant at, InstalmentKind kind, long amountCents, LocalDate paidOn, String order)
            implements GrantCommand {}

    record FileReport(Instant at, FiledReport report) implements GrantCommand {}

    /** @param justifiedCents expenses accepted */
    record ReviewReport(Instant at, ReviewOutcome outcome, long justifiedCents, boolean withReason)
            implements GrantCommand {}

    /**
     * @param breachOn for REPUBLICAN_COMMITMENT, from when the sum is prorated
     * @param order    number of the recovery order (titre de recette)
     */
    record OrderClawback(
            Instant at,
            long amountCents,
            ClawbackGround ground,
            @Nullable LocalDate breachOn,
            String order) implements GrantCommand {}

    record RecoverClawback(Instant at, long amountCents, LocalDate recoveredOn) implements GrantCommand {}

    /** @param call null while it is not known */
    record Withdraw(Instant at, WithdrawnBy by, @Nullable KnownCall call) implements GrantCommand {}

    /**
     * A report was due and is not there.
     *
     * @param dueOn the day that has passed: it may have been moved meanwhile
     */
    record MissReport(Instant at, LocalDate dueOn) implements GrantCommand {}

    /** The essential data are published with the next open data. */
    record PublishData(Instant at) implements GrantCommand {}
}
