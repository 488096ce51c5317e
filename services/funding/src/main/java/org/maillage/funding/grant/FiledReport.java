package org.maillage.funding.grant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, without its own words.
 *
 * @param spentCents      spent on the action
 * @param othersPaidCents paid by other funders; informative
 * @param beneficiaries   persons served; informative
 * @param jobs            that it claims
 */
public record FiledReport(
        ReportKind kind,
        long spentCents,
        @Nullable Long othersPaidCents,
        @Nullable Integer beneficiaries,
        List<UUID> jobs) {

    public FiledReport {
        jobs = List.copyOf(jobs);
    }
}
