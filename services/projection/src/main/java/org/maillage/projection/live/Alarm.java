package org.maillage.projection.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that is raised.
 *
 * @param id        of the alert
 * @param name      what people call it
 * @param figure    key of the figure that it watches
 * @param territory in which it watches it
 * @param since     when it was raised
 * @param value     of the figure at that moment; null when there was none
 */
public record Alarm(
        UUID id,
        String name,
        String figure,
        String zoning,
        String territory,
        Instant since,
        @Nullable BigDecimal value) {}
