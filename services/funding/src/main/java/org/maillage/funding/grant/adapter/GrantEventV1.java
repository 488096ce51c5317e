package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Admissibility;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.ClawbackGround;
import org.maillage.funding.grant.Deliberation;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.Ground;
import org.maillage.funding.grant.InstalmentKind;
import org.maillage.funding.grant.InstructionAct;
import org.maillage.funding.grant.Opinion;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.funding.grant.ReportKind;
import org.maillage.funding.grant.RepublicanCommitment;
import org.maillage.funding.grant.ReviewOutcome;
import org.maillage.funding.grant.WithdrawnBy;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface GrantEventV1 {

    record ApplicationSubmittedV1(
            UUID callId,
            OrganisationV1 applicant,
            @Nullable UUID projectId,
            @Nullable UUID needId,
            String title,
            Long requestedCents,
            LocalDate actionFrom,
            LocalDate actionTo,
            @Nullable Long totalBudgetCents,
            RepublicanCommitment republicanCommitment,
            Boolean economicActivity,
            @Nullable Long deMinimisPriorCents,
            @Nullable String schemeCode,
            @Nullable Boolean late,
            List<QpvShareV1> targets)
            implements GrantEventV1 {}

    record AdmissibilityDecidedV1(
            Admissibility outcome,
            @Nullable List<Ground> grounds,
            @Nullable Long eligibleCents) implements GrantEventV1 {}

    record InstructionRecordedV1(
            InstructionAct act,
            @Nullable List<String> items,
            @Nullable LocalDate answerBy) implements GrantEventV1 {}

    record JuryRankedV1(
            Integer rank,
            @Nullable Integer score,
            Opinion opinion,
            @Nullable Long proposedCents) implements GrantEventV1 {}

    record GrantDecidedV1(
            Deliberation outcome,
            @Nullable Long awardedCents,
            @Nullable String deliberation,
            LocalDate deliberatedOn,
            @Nullable List<ShareV1> cofunders,
            UUID callId,
            String schemeCode,
            Integer year,
            OrganisationV1 applicant,
            @Nullable LocalDate reportDueOn,
            @Nullable List<QpvAmountV1> allocations,
            Long requestedCents,
            @Nullable UUID projectId,
            @Nullable List<String> programmes)
            implements GrantEventV1 {}

    record AwardNotifiedV1(LocalDate notifiedOn, @Nullable String reference, LocalDate payBy) implements GrantEventV1 {}

    record AgreementSignedV1(
            LocalDate signedOn,
            @Nullable Integer amendment,
            @Nullable Long awardedCents,
            @Nullable LocalDate actionTo,
            PaymentPlan paymentPlan,
            String reference,
            Long changeCents,
            List<QpvAmountV1> allocations,
            LocalDate publishBy,
            String schemeCode,
            Integer year,
            @Nullable List<String> programmes)
            implements GrantEventV1 {}

    record InstalmentPaidV1(
            InstalmentKind kind,
            Long amountCents,
            LocalDate paidOn,
            String order,
            Long paidCents,
            Long awardedCents,
            String schemeCode,
            @Nullable UUID projectId,
            List<QpvAmountV1> allocations)
            implements GrantEventV1 {}

    record ReportOverdueV1(LocalDate dueOn, OrganisationV1 applicant, List<QpvAmountV1> allocations, String schemeCode)
            implements GrantEventV1 {}

    record ReportFiledV1(
            ReportKind kind,
            Long spentCents,
            @Nullable Long othersPaidCents,
            @Nullable Integer beneficiaries,
            @Nullable List<UUID> jobIds,
            Boolean wasOverdue,
            String schemeCode,
            List<QpvAmountV1> allocations)
            implements GrantEventV1 {}

    record ReportReviewedV1(ReviewOutcome outcome, Long justifiedCents) implements GrantEventV1 {}

    record ClawbackOrderedV1(
            Long amountCents,
            ClawbackGround ground,
            @Nullable LocalDate breachOn,
            String order) implements GrantEventV1 {}

    record ClawbackRecoveredV1(
            Long amountCents,
            LocalDate recoveredOn,
            Long outstandingCents,
            String schemeCode,
            @Nullable UUID projectId,
            List<QpvAmountV1> allocations)
            implements GrantEventV1 {}

    record GrantWithdrawnV1(
            WithdrawnBy by,
            Long wasAwardedCents,
            OrganisationV1 applicant,
            @Nullable String schemeCode,
            List<QpvAmountV1> allocations,
            Integer year,
            @Nullable List<String> programmes)
            implements GrantEventV1 {}

    record GrantClosedV1(Long paidCents, Long recoveredCents, Long justifiedCents) implements GrantEventV1 {}

    record GrantDataPublishedV1(String dataset, LocalDate publishedOn, Boolean late) implements GrantEventV1 {}

    record OrganisationV1(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    record QpvShareV1(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis, Integer sharePercent) {}

    record QpvAmountV1(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis, Long amountCents) {}

    record ShareV1(OrganisationV1 funder, Long amountCents) {}
}
