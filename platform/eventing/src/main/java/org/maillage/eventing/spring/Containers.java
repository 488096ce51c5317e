package org.maillage.eventing.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.statements.Barrier;
import org.maillage.eventing.time.Standstill;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.trace.TracedConsumer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The containers of all subscriptions of a service. That to statements knows the others, who feed the views it decides by. */
final class Containers {

    /** A service that comes back after years reads first what others established meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ContainerFactory factory;
    private final LazyAdmin admin;
    private final EndOffsets ends;
    private final DeadLetters deadLetters;
    private final MessageSpans spans;
    private final MeterRegistry meters;
    private final Clock clock;

    Containers(
            ContainerFactory factory,
            LazyAdmin admin,
            EndOffsets ends,
            DeadLetters deadLetters,
            MessageSpans spans,
            MeterRegistry meters,
            Clock clock) {
        this.factory = factory;
        this.admin = admin;
        this.ends = ends;
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.meters = meters;
        this.clock = clock;
    }

    List<ConcurrentMessageListenerContainer<String, byte[]>> of(List<Subscription> subscriptions) {
        return subscriptions.stream().map(it -> of(it, subscriptions)).toList();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> of(Subscription subscription, List<Subscription> all) {
        var traced = TracedConsumer.of(subscription.group(), subscription.consumer(), spans, clock);
        var timed = new TimedConsumer(subscription.group(), traced, deadLetters, meters, clock);
        return subscription
                .timekeeping()
                .map(it -> factory.container(subscription, barrier(subscription, it, timed, all), it.progress()))
                .orElseGet(() -> factory.container(subscription, timed::take));
    }

    private Barrier barrier(
            Subscription subscription, Timekeeping timekeeping, TimedConsumer consumer, List<Subscription> all) {
        var others = all.stream()
                .filter(it -> !it.group().equals(subscription.group()))
                .toList();
        var readers = new GroupReaders(others, admin, ends);
        var settling = new Standstill(timekeeping.outboxes(), timekeeping.timers(), readers, PATIENCE);
        var barrier = new Barrier(consumer::take, settling, Barrier.Limits.USUAL, clock);
        Gauge.builder("maillage.standing", barrier, Barrier::standing)
                .description("partitions that stand before a mark of a takeover of history and wait for others")
                .tag("group", subscription.group())
                .register(meters);
        return barrier;
    }
}
