package org.maillage.projection.disclosure.adapter;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.maillage.projection.disclosure.Monthly;
import org.maillage.projection.disclosure.Publications;
import org.maillage.projection.disclosure.Releases;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.fold.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks from time to time whether a release is due, and keeps the one in force at hand. */
final class ReleaseRound {

    private static final Logger log = LoggerFactory.getLogger(ReleaseRound.class);

    private final Monthly monthly;
    private final Releases releases;
    private final Publications publications;
    private final Progress progress;
    private final BooleanSupplier counting;
    private final DisclosureProperties properties;
    private final Clock clock;
    private boolean failing;

    /** @param counting whether events are being taken in as they come */
    ReleaseRound(
            Monthly monthly,
            Releases releases,
            Publications publications,
            Progress progress,
            BooleanSupplier counting,
            DisclosureProperties properties,
            Clock clock) {
        this.monthly = monthly;
        this.releases = releases;
        this.publications = publications;
        this.progress = progress;
        this.counting = counting;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.projection.disclosure.look-every:10s}")
    void look() {
        try {
            releases.last().ifPresent(publications::put);
            var now = clock.instant();
            var today = CityDay.of(now);
            if (monthly.isDue(today)
                    && counting.getAsBoolean()
                    && Settled.is(progress.all(), now, properties.settledFor())) {
                monthly.release(today).ifPresent(release -> {
                    publications.put(release);
                    log.atInfo().addKeyValue("until", release.until()).log("figures of persons released");
                });
            }
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                log.atWarn().setCause(fault).log("no release until the database answers again");
            }
            failing = true;
        }
    }
}
