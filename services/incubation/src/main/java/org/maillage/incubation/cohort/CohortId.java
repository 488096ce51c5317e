package org.maillage.incubation.cohort;

import java.util.UUID;

/** Identity of a cohort: that of its file, and of the thread that it is alone on. */
public record CohortId(UUID value) {}
