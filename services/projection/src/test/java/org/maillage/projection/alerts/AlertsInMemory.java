package org.maillage.projection.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Alerts in a list. */
final class AlertsInMemory implements AlertStore {

    private final List<Alert> alerts = new ArrayList<>();

    @Override
    public List<Alert> all() {
        return List.copyOf(alerts);
    }

    @Override
    public void add(Alert alert) {
        alerts.add(alert);
    }

    @Override
    public boolean replace(Alert alert) {
        boolean isNext = alerts.removeIf(it -> it.id().equals(alert.id()) && it.revision() == alert.revision() - 1);
        return isNext && alerts.add(alert);
    }

    @Override
    public boolean remove(UUID id) {
        return alerts.removeIf(it -> it.id().equals(id));
    }
}
