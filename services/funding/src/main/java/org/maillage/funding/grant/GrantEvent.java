package org.maillage.funding.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement.PaymentPlan;

/** What has happened to a grant, with all that it counts for. */
public sealed interface GrantEvent {

    /** When it occurred. */
    Instant at();

    /**
     * @param schemeCode of the call; null while that is not known
     * @param late       after the end of the call; null while that is not known
     */
    record ApplicationSubmitted(
            Instant at,
            Application application,
            @Nullable String schemeCode,
            @Nullable Boolean late) implements GrantEvent {}

    record AdmissibilityDecided(
            Instant at,
            Admissibility outcome,
            List<Ground> grounds,
            @Nullable Long eligibleCents) implements GrantEvent {
        public AdmissibilityDecided {
            grounds = List.copyOf(grounds);
        }
    }

    record InstructionRecorded(
            Instant at,
            InstructionAct act,
            List<String> items,
            @Nullable LocalDate answerBy) implements GrantEvent {
        public InstructionRecorded {
            items = List.copyOf(items);
        }
    }

    record JuryRanked(
            Instant at,
            int rank,
            @Nullable Integer score,
            Opinion opinion,
            @Nullable Long proposedCents) implements GrantEvent {}

    /**
     * A subject of a deliberation.
     *
     * @param requestedCents amount asked
     */
    record Subject(
            UUID callId,
            Budget budget,
            Organisation applicant,
            long requestedCents,
            @Nullable UUID projectId) {}

    /** @param allocations the award per district */
    record GrantAwarded(
            Instant at,
            Subject subject,
            long awardedCents,
            @Nullable String deliberation,
            LocalDate deliberatedOn,
            LocalDate reportDueOn,
            List<CoFunder> cofunders,
            List<Allocation> allocations)
            implements GrantEvent {
        public GrantAwarded {
            cofunders = List.copyOf(cofunders);
            allocations = List.copyOf(allocations);
        }
    }

    record GrantRejected(
            Instant at, Subject subject, @Nullable String deliberation, LocalDate deliberatedOn)
            implements GrantEvent {}

    /** @param payBy last day to pay */
    record AwardNotified(
            Instant at, LocalDate notifiedOn, @Nullable String reference, LocalDate payBy) implements GrantEvent {}

    /**
     * @param amendment    1, 2… for an amendment; null for the agreement itself
     * @param awardedCents new amount, where an amendment changes it
     * @param actionTo     new end of the action, where an amendment changes it
     * @param changeCents  new less former award
     * @param allocations  the change per district
     * @param publishBy    last day for the essential data
     */
    record AgreementSigned(
            Instant at,
            LocalDate signedOn,
            @Nullable Integer amendment,
            @Nullable Long awardedCents,
            @Nullable LocalDate actionTo,
            PaymentPlan plan,
            String reference,
            long changeCents,
            List<Allocation> allocations,
            LocalDate publishBy,
            Budget budget)
            implements GrantEvent {
        public AgreementSigned {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * @param paidCents    so far, this one included
     * @param awardedCents award in force
     * @param allocations  this payment per district; of a reversal, what is subtracted
     */
    record InstalmentPaid(
            Instant at,
            InstalmentKind kind,
            long amountCents,
            LocalDate paidOn,
            String order,
            long paidCents,
            long awardedCents,
            String schemeCode,
            @Nullable UUID projectId,
            List<Allocation> allocations)
            implements GrantEvent {
        public InstalmentPaid {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * @param dueOn       day that has passed
     * @param applicant   whose new awards are blocked
     * @param allocations award in force per district
     */
    record ReportOverdue(
            Instant at, LocalDate dueOn, Organisation applicant, List<Allocation> allocations, String schemeCode)
            implements GrantEvent {
        public ReportOverdue {
            allocations = List.copyOf(allocations);
        }
    }

    /** @param allocations award in force per district */
    record ReportFiled(
            Instant at, FiledReport report, boolean wasOverdue, String schemeCode, List<Allocation> allocations)
            implements GrantEvent {
        public ReportFiled {
            allocations = List.copyOf(allocations);
        }
    }

    record ReportReviewed(Instant at, ReviewOutcome outcome, long justifiedCents) implements GrantEvent {}

    record ClawbackOrdered(
            Instant at,
            long amountCents,
            ClawbackGround ground,
            @Nullable LocalDate breachOn,
            String order) implements GrantEvent {}

    /**
     * @param outstandingCents still to recover
     * @param allocations      what was recovered per district
     */
    record ClawbackRecovered(
            Instant at,
            long amountCents,
            LocalDate recoveredOn,
            long outstandingCents,
            String schemeCode,
            @Nullable UUID projectId,
            List<Allocation> allocations)
            implements GrantEvent {
        public ClawbackRecovered {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * @param wasAwardedCents award undone, 0 when there was none
     * @param allocations     award undone per district; empty when there was none
     */
    record GrantWithdrawn(
            Instant at,
            WithdrawnBy by,
            long wasAwardedCents,
            Organisation applicant,
            @Nullable String schemeCode,
            List<Allocation> allocations,
            int year,
            List<String> programmes)
            implements GrantEvent {
        public GrantWithdrawn {
            allocations = List.copyOf(allocations);
            programmes = List.copyOf(programmes);
        }
    }

    record GrantClosed(Instant at, long paidCents, long recoveredCents, long justifiedCents) implements GrantEvent {}

    /**
     * @param dataset open-data set
     * @param late    after the last day for it
     */
    record DataPublished(Instant at, String dataset, LocalDate publishedOn, boolean late) implements GrantEvent {}
}
