package org.maillage.projection.rebuild.adapter;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How generations are begun and rebuilt.
 *
 * @param generation number of the first one, for as long as nothing was rebuilt
 * @param rebuild    how the next ones are made
 */
@ConfigurationProperties("maillage.projection")
record RebuildProperties(
        @DefaultValue("1") int generation, @DefaultValue Rebuilt rebuild) {

    RebuildProperties {
        if (generation < 1) {
            throw new IllegalArgumentException("maillage.projection.generation counts from 1, not " + generation);
        }
    }

    /**
     * How generations are made.
     *
     * @param share           of its time that a rebuild may work while events come in, so that what people read stays live; above 0, at most 1
     * @param fullAfter       how long no event must have come in before it works all of its time
     * @param nightlyAt       when each night a rebuild begins that only proves, in the city's time; absent for never
     * @param heldFor         how long an instance that is not heard of keeps the rebuild that it makes
     * @param eraseAfter      how long every instance goes on writing what it is told to leave, at most; it is erased after that
     * @param proveAgainAfter how long after the begin of a proof the next one may begin, at the earliest
     */
    record Rebuilt(
            @DefaultValue("0.3") double share,
            @DefaultValue("5s") Duration fullAfter,
            @Nullable LocalTime nightlyAt,
            @DefaultValue("10s") Duration heldFor,
            @DefaultValue("20s") Duration eraseAfter,
            @DefaultValue("30s") Duration proveAgainAfter) {

        Rebuilt {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "maillage.projection.rebuild.share lies above 0 and is at most 1, not " + share);
            }
        }
    }
}
