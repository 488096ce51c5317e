package org.maillage.incubation.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a project was admitted.
 *
 * @param cohort where it entered; null for one supported by itself
 */
public record Admission(@Nullable UUID cohort, LocalDate on) {}
