package org.maillage.funding.grant.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.Opinion;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.funding.grant.Report;
import org.maillage.funding.grant.RepublicanCommitment;
import org.maillage.funding.grant.Stage;

/**
 * The state of a grant as it is stored, so that it can be queried. Days are ISO text, which sorts and knows no time zone.
 *
 * @param beneficiary keys by which other grants of the same applicant are found
 * @param opinion     of the jury, while nothing is decided
 * @param award       once there is one that was not withdrawn
 */
record GrantDocument(
        Stage stage,
        UUID callId,
        OrganisationField applicant,
        List<String> beneficiary,
        @Nullable UUID projectId,
        @Nullable UUID needId,
        String title,
        long requestedCents,
        String actionFrom,
        String actionTo,
        List<TargetField> targets,
        @Nullable Long totalBudgetCents,
        RepublicanCommitment republicanCommitment,
        boolean economicActivity,
        @Nullable Long deMinimisPriorCents,
        boolean synthetic,
        String submittedOn,
        @Nullable Opinion opinion,
        @Nullable AwardField award) {

    /** The stored form of a grant that was applied for. */
    static GrantDocument of(GrantState state) {
        return GrantDocumentWriter.write(state);
    }

    /** The state that was stored so. */
    GrantState toState() {
        return new GrantDocumentReader(this).read();
    }

    record TargetField(Map<String, DistrictField> districts, int sharePercent) {}

    record DistrictField(@Nullable String code, Basis basis) {}

    /** @param opaqueId not called {@code id}, which is a reserved name in the database */
    record OrganisationField(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    /** @param payBy last day to pay */
    record AwardField(
            String schemeCode,
            int year,
            List<String> programmes,
            long awardedCents,
            @Nullable String deliberation,
            String deliberatedOn,
            String actionTo,
            @Nullable String notifiedOn,
            @Nullable String payBy,
            @Nullable AgreementField agreement,
            PaymentsField payments,
            ReportField report,
            ClawbacksField clawbacks,
            boolean published) {}

    record AgreementField(String signedOn, String statedOn, String reference, PaymentPlan plan, int amendments) {}

    record PaymentsField(
            long paidCents,
            List<String> orders,
            List<String> reversals,
            @Nullable String firstPaidOn,
            @Nullable String lastPaidOn) {}

    record ReportField(Report.Standing standing, String dueOn, long spentCents, long justifiedCents) {}

    record ClawbacksField(long orderedCents, long recoveredCents, long outstandingCents, List<String> orders) {}
}
