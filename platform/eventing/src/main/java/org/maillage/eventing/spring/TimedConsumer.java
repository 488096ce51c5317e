package org.maillage.eventing.spring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch in, counted and timed. A batch that fails again and again on its thread for a reason that is not the
 * surroundings' is taken one by one, so that a record that breaks the code becomes a dead letter and does not hold up its
 * neighbours.
 */
final class TimedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(TimedConsumer.class);
    private static final int ATTEMPTS_TOGETHER = 3;

    /** Few, as each is a series of each group: what a person notices, then what an operator does. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final String group;
    private final BatchConsumer consumer;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Timer handling;
    private final Timer delay;
    private final Counter taken;
    private final ThreadLocal<Integer> failures = ThreadLocal.withInitial(() -> 0);

    TimedConsumer(String group, BatchConsumer consumer, DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        this.group = group;
        this.consumer = consumer;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.handling = Timer.builder("maillage.handling")
                .tag("group", group)
                .publishPercentileHistogram()
                .register(meters);
        this.delay = Timer.builder("maillage.delay")
                .description("From the log to taken in, of each record")
                .tag("group", group)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        this.taken = meters.counter("maillage.taken", "group", group);
    }

    void take(List<ConsumerRecord<String, byte[]>> records) {
        try {
            if (failures.get() < ATTEMPTS_TOGETHER) {
                handling.record(() -> consumer.take(records));
            } else {
                handling.record(() -> oneByOne(records));
            }
            failures.set(0);
            taken.increment(records.size());
            records.forEach(this::delayed);
        } catch (RuntimeException e) {
            failures.set(Surroundings.areToBlame(e) ? 0 : failures.get() + 1);
            LOG.atWarn()
                    .addKeyValue("group", group)
                    .addKeyValue("records", records.size())
                    .addKeyValue("cause", e.toString())
                    .log("Batch not taken in; it will be delivered again");
            throw e;
        }
    }

    private void delayed(ConsumerRecord<String, byte[]> record) {
        delay.record(Duration.ofMillis(Math.max(0, clock.millis() - record.timestamp())));
    }

    private void oneByOne(List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : new ArrayList<>(records)) {
            try {
                consumer.take(List.of(record));
            } catch (RuntimeException e) {
                if (Surroundings.areToBlame(e)) {
                    throw e;
                }
                deadLetters.keep(group, record, e);
                consumer.passOver(record);
            }
        }
    }
}
