package org.maillage.funding.incoming.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.eventing.wire.Ids;
import org.maillage.funding.call.CallKind;
import org.maillage.funding.call.DeMinimis;
import org.maillage.funding.grant.Admissibility;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.ClawbackGround;
import org.maillage.funding.grant.Deliberation;
import org.maillage.funding.grant.Ground;
import org.maillage.funding.grant.InstalmentKind;
import org.maillage.funding.grant.Opinion;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.funding.grant.ReportKind;
import org.maillage.funding.grant.RepublicanCommitment;
import org.maillage.funding.grant.ReviewOutcome;

/** The data of the statements about calls and grants, version 1, as the door lets them through. */
interface FundingStatementsV1 {

    /** Where something is. */
    record Location(
            double lon,
            double lat,
            @Nullable String address,
            @Nullable String communeCode) {}

    /** An organisation as a partner names it. */
    record Organisation(
            String name,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    /** Another file: by our id, or in the partner's own words. */
    record Reference(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String subject) {

        UUID file() {
            return id != null ? id : Ids.aggregate(Objects.requireNonNull(source), Objects.requireNonNull(subject));
        }
    }

    /** One district of an action. */
    record Target(@Nullable Location location, @Nullable Map<String, String> declaredQpv, int sharePercent) {}

    /** A co-funder's part. */
    record Share(Organisation funder, long amountCents) {}

    record CallPublished(
            String title,
            CallKind kind,
            String schemeCode,
            int year,
            long envelopeCents,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean juryRequired,
            @Nullable Long ceilingCents,
            @Nullable List<String> themes,
            @Nullable DeMinimis deMinimis,
            @Nullable Integer revision,
            @Nullable List<String> programmes) {}

    record ApplicationSubmitted(
            Reference call,
            Organisation applicant,
            @Nullable Reference project,
            @Nullable Reference need,
            String title,
            long requestedCents,
            LocalDate actionFrom,
            LocalDate actionTo,
            List<Target> targets,
            @Nullable Long totalBudgetCents,
            RepublicanCommitment republicanCommitment,
            @Nullable String exemptReason,
            boolean economicActivity,
            @Nullable Long deMinimisPriorCents,
            @Nullable Boolean synthetic)
            implements WithTexts {

        @Override
        public Map<String, String> texts() {
            var texts = new HashMap<>(one("exemptReason", exemptReason));
            for (int place = 0; place < targets.size(); place++) {
                Location location = targets.get(place).location();
                if (location != null) {
                    texts.putAll(one("targets[%d].address".formatted(place), location.address()));
                }
            }
            return texts;
        }
    }

    record AdmissibilityDecided(
            Admissibility outcome,
            @Nullable List<Ground> grounds,
            @Nullable Long eligibleCents) {}

    record JuryRanked(
            int rank,
            @Nullable Integer score,
            Opinion opinion,
            @Nullable Long proposedCents) {}

    record GrantDecided(
            Deliberation outcome,
            @Nullable Long awardedCents,
            @Nullable String deliberation,
            LocalDate deliberatedOn,
            @Nullable LocalDate reportDueOn,
            @Nullable List<Share> cofunders,
            @Nullable String reason)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("reason", reason);
        }
    }

    record AwardNotified(LocalDate notifiedOn, @Nullable String reference) {}

    record AgreementSigned(
            LocalDate signedOn,
            @Nullable Integer amendment,
            @Nullable Long awardedCents,
            @Nullable LocalDate actionTo,
            PaymentPlan paymentPlan,
            String reference) {}

    record InstalmentPaid(InstalmentKind kind, long amountCents, LocalDate paidOn, String order) {}

    record ReportFiled(
            ReportKind kind,
            long spentCents,
            @Nullable Long othersPaidCents,
            @Nullable Integer beneficiaries,
            @Nullable List<Reference> jobs,
            @Nullable String summary)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("summary", summary);
        }
    }

    record ReportReviewed(
            ReviewOutcome outcome,
            long justifiedCents,
            @Nullable String reason) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("reason", reason);
        }
    }

    record ClawbackOrdered(
            long amountCents,
            ClawbackGround ground,
            @Nullable LocalDate breachOn,
            String order) {}

    record ClawbackRecovered(long amountCents, LocalDate recoveredOn) {}

    private static Map<String, String> one(String field, @Nullable String text) {
        return text == null ? Map.of() : Map.of(field, text);
    }
}
