package org.maillage.projection.alerts.adapter;

import java.time.Clock;
import org.maillage.projection.alerts.AlertWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the alerts looked at every so often, and readers told how they stand. A fault is logged, and the next round tries again. */
final class AlertRound {

    private static final Logger log = LoggerFactory.getLogger(AlertRound.class);

    private final AlertWatch watch;
    private final RaisedAlerts raised;
    private final Clock clock;

    AlertRound(AlertWatch watch, RaisedAlerts raised, Clock clock) {
        this.watch = watch;
        this.raised = raised;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${maillage.projection.alert-pause:10s}",
            fixedDelayString = "${maillage.projection.alert-pause:10s}")
    void look() {
        try {
            var look = watch.look(clock.instant());
            raised.put(look.all());
            look.changed()
                    .forEach(alert -> log.atInfo()
                            .addKeyValue("alert", alert.id())
                            .addKeyValue("figure", alert.figure())
                            .addKeyValue("raised", alert.isRaised())
                            .log("alert changed"));
        } catch (RuntimeException fault) {
            log.atWarn().setCause(fault).log("alerts could not be looked at");
        }
    }
}
