package org.maillage.projection.fold.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.maillage.projection.fold.Taken;

/** What the fold tells about itself. */
final class FoldMetrics {

    private final Counter taken;
    private final Counter repeated;
    private final Counter gaps;
    private final Counter dead;
    private final Timer flush;
    private final Timer delay;
    private final AtomicLongArray lag;
    private final AtomicLongArray openGaps;

    /** @param members how many of the consumer group run here */
    FoldMetrics(MeterRegistry meters, int members) {
        lag = new AtomicLongArray(members);
        openGaps = new AtomicLongArray(members);
        taken = events(meters, "taken");
        repeated = events(meters, "repeated");
        gaps = events(meters, "gap");
        dead = events(meters, "dead");
        flush = Timer.builder("maillage.projection.flush")
                .description("Writing the cells of a flush")
                .register(meters);
        delay = Timer.builder("maillage.projection.delay")
                .description("From recording to the cells, of each event")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("maillage.projection.lag", lag, FoldMetrics::sum)
                .description("Events in the log that are not taken in yet, of the partitions owned here")
                .register(meters);
        Gauge.builder("maillage.projection.gaps.open", openGaps, FoldMetrics::sum)
                .description("Files with an event that came before one that is still missing; an alert when it lasts")
                .register(meters);
    }

    private static Counter events(MeterRegistry meters, String outcome) {
        return Counter.builder("maillage.projection.events")
                .description("Events seen, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    void took(Taken outcome) {
        taken.increment(outcome.entries().size());
        repeated.increment(outcome.repeated());
        gaps.increment(outcome.gaps());
        dead.increment(outcome.dead().size());
    }

    /** How long a flush took. */
    void flushed(Duration took) {
        flush.record(took);
    }

    /** How long after it was recorded an event is in the cells. */
    void written(Duration sinceRecorded) {
        delay.record(sinceRecorded.isNegative() ? Duration.ZERO : sinceRecorded);
    }

    /** @param member counted from 0 */
    void behind(int member, long events, int gapsOpen) {
        lag.set(member, events);
        openGaps.set(member, gapsOpen);
    }

    private static double sum(AtomicLongArray members) {
        return IntStream.range(0, members.length()).mapToLong(members::get).sum();
    }
}
