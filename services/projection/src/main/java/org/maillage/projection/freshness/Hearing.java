package org.maillage.projection.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner of whom something is expected, and how long ago it said so.
 *
 * @param last when what it last said was established; null when it never said anything
 */
public record Hearing(Expectation expected, @Nullable Instant last) {}
