package org.maillage.projection.figures.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;

/** What happened to a grant, with only the fields that are counted. Money is in cents, and always told by district. */
public sealed interface FundingFact {

    /**
     * The Métropole awarded a grant.
     *
     * @param on          day of the deliberation
     * @param beneficiary identity of the organisation, the same in whatever grant
     */
    record Awarded(LocalDate on, Budget budget, String beneficiary, List<Share> shares)
            implements FundingFact, AmountAwarded.Seen, GrantsAwarded.Seen, OrganisationsFunded.Seen {}

    /**
     * An award was undone.
     *
     * @param shares what had been awarded
     */
    record Withdrawn(LocalDate on, Budget budget, String beneficiary, List<Share> shares)
            implements FundingFact, AmountAwarded.Seen, GrantsAwarded.Seen, OrganisationsFunded.Seen {}

    /** @param change what more was awarded; below 0 for less */
    record Amended(LocalDate on, Budget budget, List<Share> change) implements FundingFact, AmountAwarded.Seen {}

    /**
     * @param thread of the grant
     * @param shares what left the Métropole; below 0 for what came back, or was never executed
     */
    record Paid(LocalDate on, String schemeCode, String thread, List<Share> shares) implements FundingFact {}

    /** @param dueOn the last day on which the report was in time */
    record ReportOverdue(LocalDate dueOn, String schemeCode, Territories where)
            implements FundingFact, ReportsOverdue.Seen {}

    /** @param wasOverdue until then */
    record ReportFiled(LocalDate on, String schemeCode, boolean wasOverdue, Territories where)
            implements FundingFact, ReportsOverdue.Seen {}

    /** An amount for one district. */
    record Share(Territories where, long cents) {}

    /**
     * Under what an award was made.
     *
     * @param schemeCode null when it was not known
     * @param year       of the budget
     */
    record Budget(@Nullable String schemeCode, int year, List<String> programmes) {}
}
