package org.maillage.eventing.http;

import org.maillage.eventing.recovery.Gate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The part of readiness named {@code history}: whether the service has caught up with what it had told. */
final class HistoryHealth implements HealthIndicator {

    private final Gate gate;

    HistoryHealth(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return gate.isOpen() ? Health.up().build() : Health.outOfService().build();
    }
}
