package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.maillage.territory.District;
import org.maillage.territory.Territories;

/** From the moment at which a statement should be sent to the frame of the live stream that counts it, everything running. */
final class LatencyStage implements Stage {

    private static final int PER_SECOND = 100;
    private static final int DISTRICTS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int WARM_UP_CLIENTS = 3;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration LAST_FRAMES = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 10;

    @Override
    public List<Figure> measure(Surroundings all) throws Exception {
        List<String> districts = Territories.load().districts("2024").stream()
                .map(District::code)
                .limit(DISTRICTS)
                .toList();
        try (var door = new DoorClient(all.installation())) {
            warmUp(door, districts);
            all.awaitQuiet();
            try (var live = new LiveReader(all.installation(), districts)) {
                var spending = Spending.of(all.installation());
                publish(door, live, districts, TIME);
                return figures(live, spending.end());
            }
        }
    }

    /** Each client waits for its answer: cold services are not flooded, as nobody would measure a start. */
    private static void warmUp(DoorClient door, List<String> districts) {
        Repeated.on(WARM_UP_CLIENTS, WARM_UP, () -> {
            door.publish(Statements.needReportedIn(districts.getFirst()));
            return 1;
        });
    }

    private static void publish(DoorClient door, LiveReader live, List<String> districts, Duration time)
            throws InterruptedException {
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        int statements = (int) (time.toSeconds() * PER_SECOND);
        for (int statement = 0; statement < statements; statement++) {
            long due = began + statement * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            String district = districts.get(statement % districts.size());
            live.expect(district, due);
            Thread.startVirtualThread(() -> {
                try {
                    door.publish(Statements.needReportedIn(district));
                } catch (Exception fault) {
                    failures.add(fault);
                }
            });
        }
        long until = System.nanoTime() + LAST_FRAMES.toNanos();
        while (live.missing() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        if (!failures.isEmpty() || live.missing() > 0) {
            throw new IllegalStateException(
                    failures.size() + " not accepted, " + live.missing() + " never seen", failures.peek());
        }
    }

    private static List<Figure> figures(LiveReader live, Spent spent) {
        Times times = live.times();
        String remark = String.format(
                Locale.ROOT,
                "%d statements, %d a second, over %d districts; %s",
                times.count(),
                PER_SECOND,
                DISTRICTS,
                times.told());
        return List.of(new Figure(
                "POST to frame of the live stream, p99",
                times.millis(99),
                "ms",
                Target.atMost(500),
                spent.each(times.count()),
                spent.othersCores(),
                remark));
    }
}
