package org.maillage.projection.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner that was not heard within its rhythm: at all, or of one place that it has told of before.
 *
 * @param last     when what it last said was established; null when it never said anything
 * @param daysLate whole days beyond its rhythm; 0 when it never said anything, since nobody knows when it should have begun
 */
public record Silence(Expectation expected, @Nullable Instant last, long daysLate) {}
