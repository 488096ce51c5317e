package org.maillage.projection.figures.incubation;

import java.time.LocalDate;
import org.maillage.projection.figures.Territories;

/** What happened to a project, with only the fields that are counted. */
public sealed interface IncubationFact {

    /**
     * Somebody looked whether a structure still works.
     *
     * @param registeredOn day from which its age counts
     * @param months       its age, one of 12, 36, 60
     * @param where        the district of its seat
     */
    record SurvivalChecked(LocalDate registeredOn, int months, boolean active, Territories where)
            implements IncubationFact {}
}
