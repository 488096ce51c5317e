package org.maillage.projection.threads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the chain that a thread has come to.
 *
 * @param stage     such as {@code funded}
 * @param on        the day on which it first did
 * @param daysSince since the milestone before; null for the first
 */
public record Milestone(
        String stage, LocalDate on, @Nullable Long daysSince) {}
