package org.maillage.projection.snapshots.adapter;

import java.time.Clock;
import org.maillage.projection.snapshots.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Publishes each day's snapshot at the first look after midnight; of all instances, one. */
final class DailySnapshot {

    private static final Logger log = LoggerFactory.getLogger(DailySnapshot.class);

    private final Publishing publishing;
    private final Clock clock;

    DailySnapshot(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${maillage.projection.snapshots.look-every:PT5M}",
            fixedDelayString = "${maillage.projection.snapshots.look-every:PT5M}")
    void look() {
        publishing
                .daily(clock.instant())
                .ifPresent(it -> log.atInfo().addKeyValue("snapshot", it.id()).log("snapshot of the day published"));
    }
}
