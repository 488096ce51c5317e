package org.maillage.projection.alerts.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.alerts.Alert;
import org.maillage.projection.live.Alarm;
import org.maillage.projection.live.Alarms;

/** The raised ones among the alerts as this instance last saw them: readers of its live stream are told of them. */
final class RaisedAlerts implements Alarms {

    private volatile @Nullable List<Alarm> raised;

    @Override
    public @Nullable List<Alarm> raised() {
        return raised;
    }

    /** This is how all alerts stand. */
    void put(List<Alert> all) {
        raised = all.stream().filter(Alert::isRaised).map(RaisedAlerts::alarm).toList();
    }

    private static Alarm alarm(Alert it) {
        var last = it.history().getLast();
        return new Alarm(it.id(), it.name(), it.figure(), it.zoning(), it.territory(), last.at(), last.value());
    }
}
