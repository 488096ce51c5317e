package org.maillage.projection.rebuild.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Answer.Done;
import org.maillage.projection.rebuild.Rebuilding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a rebuild each night that only proves: what people read is what the log says. */
final class Nightly {

    private static final Logger log = LoggerFactory.getLogger(Nightly.class);
    private static final ZoneId CITY = ZoneId.of("Europe/Paris");
    /** An instance that comes up later than that leaves it to the next night. */
    private static final Duration STILL_NIGHT = Duration.ofHours(1);

    private final Rebuilding rebuilding;
    private final @Nullable LocalTime at;
    private final Clock clock;

    /** @param at null for never */
    Nightly(Rebuilding rebuilding, @Nullable LocalTime at, Clock clock) {
        this.rebuilding = rebuilding;
        this.at = at;
        this.clock = clock;
    }

    void look() {
        if (at == null) {
            return;
        }
        var now = clock.instant().atZone(CITY);
        var due = now.toLocalDate().atTime(at).atZone(CITY);
        boolean isTime = !now.isBefore(due) && now.isBefore(due.plus(STILL_NIGHT));
        if (isTime && rebuilding.beginOfNight(now.toLocalDate(), now.toInstant()) instanceof Done(var standing)) {
            log.atInfo().addKeyValue("generation", standing.candidate()).log("nightly rebuild begun");
        }
    }
}
