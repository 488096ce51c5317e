package org.maillage.needs.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an exploration is set up.
 *
 * @param lead who leads it; absent, whoever said so
 */
public record ExplorationPlan(
        @Nullable Organisation lead, @Nullable LocalDate plannedEndOn) {}
