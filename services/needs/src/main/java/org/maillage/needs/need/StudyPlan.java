package org.maillage.needs.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity study (étude d’opportunité) is set up.
 *
 * @param lead        who carries it out
 * @param budgetCents cost in euro cents
 * @param funders     who pays; empty when not said
 */
public record StudyPlan(
        @Nullable Organisation lead,
        @Nullable Long budgetCents,
        @Nullable LocalDate plannedEndOn,
        List<Organisation> funders) {

    public StudyPlan {
        funders = List.copyOf(funders);
    }
}
