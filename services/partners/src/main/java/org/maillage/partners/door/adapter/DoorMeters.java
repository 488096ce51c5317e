package org.maillage.partners.door.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import org.maillage.partners.limits.InFlight;

/** The door in numbers. */
final class DoorMeters {

    private final MeterRegistry registry;
    private final Counter accepted;
    private final Counter repeated;
    private final Timer accepting;
    private final AtomicLong unsentMillis = new AtomicLong();

    DoorMeters(MeterRegistry registry, InFlight inFlight) {
        this.registry = registry;
        this.accepted = registry.counter("maillage.door.accepted");
        this.repeated = registry.counter("maillage.door.repeated");
        this.accepting = Timer.builder("maillage.door.accepting")
                .description("From the body read to the answer")
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder("maillage.door.in.flight", inFlight, InFlight::bytes)
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("maillage.door.unsent.age", unsentMillis, it -> it.get() / 1000.0)
                .description("Age of the oldest receipt not known to be in the log; 0 when there is none")
                .baseUnit("seconds")
                .register(registry);
    }

    Timer accepting() {
        return accepting;
    }

    void accepted(boolean again) {
        (again ? repeated : accepted).increment();
    }

    void refused(String code) {
        registry.counter("maillage.door.refused", "code", code).increment();
    }

    void oldestUnsent(long millis) {
        unsentMillis.set(millis);
    }
}
