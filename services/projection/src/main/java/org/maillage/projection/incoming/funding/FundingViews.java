package org.maillage.projection.incoming.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are read, event by event; others are none of our business. */
final class FundingViews {

    private FundingViews() {}

    record GrantDecidedV1(
            String outcome,
            LocalDate deliberatedOn,
            String schemeCode,
            Integer year,
            Organisation applicant,
            @Nullable List<Allocation> allocations,
            @Nullable List<String> programmes) {}

    record AgreementSignedV1(
            LocalDate signedOn,
            @Nullable Integer amendment,
            String schemeCode,
            Integer year,
            List<Allocation> allocations,
            @Nullable List<String> programmes) {}

    record GrantWithdrawnV1(
            Long wasAwardedCents,
            Organisation applicant,
            @Nullable String schemeCode,
            Integer year,
            List<Allocation> allocations,
            @Nullable List<String> programmes) {}

    record InstalmentPaidV1(String kind, LocalDate paidOn, String schemeCode, List<Allocation> allocations) {}

    record ClawbackRecoveredV1(LocalDate recoveredOn, String schemeCode, List<Allocation> allocations) {}

    record ReportOverdueV1(LocalDate dueOn, String schemeCode, List<Allocation> allocations) {}

    record ReportFiledV1(Boolean wasOverdue, String schemeCode, List<Allocation> allocations) {}

    record Allocation(Map<String, @Nullable String> qpv, Map<String, String> qpvBasis, Long amountCents) {}

    record Organisation(
            String name,
            @Nullable String id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna) {}
}
