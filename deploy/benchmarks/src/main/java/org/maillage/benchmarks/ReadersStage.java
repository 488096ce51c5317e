package org.maillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.Territories;

/**
 * Many readers of the live stream while ten needs a second are reported: on the projection's own port, then through the gateway,
 * which gets more and more of them until it has had enough. Each delivery to each reader counts, from the moment at which the
 * event should have been sent to Kafka.
 */
final class ReadersStage implements Stage {

    private static final int READERS = 2000;
    private static final List<Integer> THROUGH_GATEWAY = List.of(250, 500, 1000);
    private static final int PER_SECOND = 10;
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 3;
    private static final int DISTRICTS = 20;
    private static final Target WITHIN_MILLIS = Target.atMost(1000);
    /** That a reader has gone is seen in writing to it. */
    private static final long NOTICED_AFTER_SECONDS = 5;

    private static final long LAST_FRAMES_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Override
    public List<Figure> measure(Surroundings all) throws Exception {
        var figures = new ArrayList<Figure>();
        var events = new DomainEvents(Territories.load());
        List<String> selections = events.districts2024().stream()
                .limit(DISTRICTS)
                .map(district -> "territory=TOUS," + district)
                .toList();
        figures.addAll(onProjection(all, events, selections));
        TimeUnit.SECONDS.sleep(NOTICED_AFTER_SECONDS);
        figures.addAll(throughGateway(all, events, selections));
        return figures;
    }

    private static List<Figure> onProjection(Surroundings all, DomainEvents events, List<String> selections)
            throws Exception {
        long pid = Objects.requireNonNull(all.installation().processes().get("projection"));
        double before = Proc.residentMegabytes(pid);
        try (var _ = all.only("projection");
                var run = new Run(all, events, all.installation().projection())) {
            run.readers.open(READERS, selections);
            var delivered = run.delivered("live stream, readers on the projection, p99", WITHIN_MILLIS);
            double more = Proc.residentMegabytes(pid) - before;
            return List.of(
                    delivered,
                    Figure.of(
                            "live stream, memory of a reader in the projection",
                            more * 1000 / READERS,
                            "kB",
                            null,
                            String.format(Locale.ROOT, "%.0f MB more resident with %d readers", more, READERS)));
        }
    }

    private static List<Figure> throughGateway(Surroundings all, DomainEvents events, List<String> selections)
            throws Exception {
        var figures = new ArrayList<Figure>();
        try (var _ = all.only("projection", "gateway");
                var run = new Run(all, events, all.installation().gateway())) {
            for (int wanted : THROUGH_GATEWAY) {
                run.readers.open(wanted - run.readers.admitted(), selections);
                var delivered = run.delivered("live stream, readers through the gateway, p99", null);
                figures.add(delivered);
                if (run.readers.refused() > 0 || !WITHIN_MILLIS.isMetBy(delivered.value())) {
                    break;
                }
            }
        }
        return figures;
    }

    /** Readers, and a source of events. */
    private static final class Run implements AutoCloseable {

        private final Surroundings all;
        private final DomainEvents events;
        private final Deliveries deliveries = new Deliveries();
        private final StreamReaders readers;

        Run(Surroundings all, DomainEvents events, URI server) throws IOException {
            this.all = all;
            this.events = events;
            this.readers = new StreamReaders(server, deliveries);
        }

        Figure delivered(String what, @Nullable Target target) throws Exception {
            report(WARM_UP_SECONDS);
            var spending = Spending.of(all.installation());
            int reported = report(SECONDS);
            var spent = spending.end();
            Times times = deliveries.times();
            long expected = (long) reported * readers.admitted();
            if (times.count() < expected) {
                throw new IllegalStateException(times.count() + " deliveries instead of " + expected);
            }
            String remark = String.format(
                    Locale.ROOT,
                    "%d readers, %d refused; %d changes a second, %,d deliveries; %s",
                    readers.admitted(),
                    readers.refused(),
                    PER_SECOND,
                    times.count(),
                    times.told());
            return new Figure(
                    what, times.millis(99), "ms", target, spent.each(times.count()), spent.othersCores(), remark);
        }

        private int report(int seconds) throws Exception {
            int events = seconds * PER_SECOND;
            deliveries.begin(readers.reported());
            try (var producer = all.broker().producer()) {
                long began = System.nanoTime();
                for (int event = 0; event < events; event++) {
                    long due = began + event * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                    LockSupport.parkNanos(due - System.nanoTime());
                    deliveries.sent(due);
                    var _ = producer.send(this.events.reportedNow());
                }
            }
            long until = System.nanoTime() + LAST_FRAMES_NANOS;
            while (deliveries.times().count() < (long) events * readers.admitted() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
                readers.check();
            }
            return events;
        }

        @Override
        public void close() throws IOException {
            readers.close();
        }
    }
}
