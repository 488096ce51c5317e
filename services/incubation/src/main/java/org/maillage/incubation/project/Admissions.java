package org.maillage.incubation.project;

import java.util.UUID;

/** How many projects cohorts have admitted. */
@FunctionalInterface
public interface Admissions {

    /** Projects admitted to a cohort so far. */
    int to(UUID cohort);
}
