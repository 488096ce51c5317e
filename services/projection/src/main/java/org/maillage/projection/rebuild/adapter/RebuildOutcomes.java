package org.maillage.projection.rebuild.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.maillage.projection.rebuild.Proof;
import org.maillage.projection.rebuild.Proof.Verdict;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells how proofs end: in the log, as metrics, and as a detail of health that takes nothing out of service. */
final class RebuildOutcomes extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RebuildOutcomes.class);
    private static final int LATEST = 10;

    private final Rebuilds rebuilds;
    private final MeterRegistry meters;
    private volatile long differences;

    RebuildOutcomes(Rebuilds rebuilds, MeterRegistry meters) {
        this.rebuilds = rebuilds;
        this.meters = meters;
        for (Verdict verdict : Verdict.values()) {
            proofs(verdict);
        }
        Gauge.builder("maillage.projection.rebuild.differences", () -> differences)
                .description("Cells that nothing explains in the last proof made here; an alert above 0")
                .register(meters);
    }

    void proved(Proof proof) {
        differences = proof.differences();
        proofs(proof.verdict()).increment();
        (proof.differences() > 0 ? log.atError() : log.atInfo())
                .addKeyValue("verdict", proof.verdict())
                .addKeyValue("live", proof.live().generation())
                .addKeyValue("candidate", proof.candidate().generation())
                .addKeyValue("events", proof.candidate().events())
                .addKeyValue("cells", proof.cells())
                .addKeyValue("differences", proof.differences())
                .addKeyValue("digest", proof.candidate().digest())
                .log("rebuild proved");
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        rebuilds.latest(LATEST).stream()
                .filter(it -> it.proof() != null)
                .findFirst()
                .ifPresent(it -> describe(health, it));
    }

    private static void describe(Health.Builder health, Rebuild rebuild) {
        var proof = rebuild.proof();
        if (proof != null) {
            health.withDetail("verdict", proof.verdict())
                    .withDetail("requested", rebuild.requested())
                    .withDetail("differences", proof.differences())
                    .withDetail("digest", proof.candidate().digest());
        }
    }

    private Counter proofs(Verdict verdict) {
        return Counter.builder("maillage.projection.rebuild.proofs")
                .description("Proofs made here, by how they ended")
                .tag("verdict", verdict.name())
                .register(meters);
    }
}
