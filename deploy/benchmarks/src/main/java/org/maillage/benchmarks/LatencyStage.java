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

    private static final double SHARE_OF_CAPACITY = 0.6;
    private static final int DISTRICTS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int WARM_UP_CLIENTS = 3;
    private static final Duration AT_CAPACITY = Duration.ofSeconds(10);
    private static final int CLIENTS_AT_CAPACITY = 16;
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
            published(door, districts, WARM_UP_CLIENTS, WARM_UP);
            all.awaitQuiet();
            double capacity = capacity(all, door, districts);
            int perSecond = (int) (capacity * SHARE_OF_CAPACITY);
            try (var live = new LiveReader(all.installation(), districts)) {
                var spending = Spending.of(all.installation());
                publish(door, live, districts, perSecond);
                return figures(live, spending.end(), perSecond, capacity);
            }
        }
    }

    /** Each client waits for its answer: cold services are not flooded, as nobody would measure a start. */
    private static long published(DoorClient door, List<String> districts, int clients, Duration time) {
        return Repeated.on(clients, time, () -> {
            door.publish(Statements.needReportedIn(districts.getFirst()));
            return 1;
        });
    }

    /** How many single statements a second go all the way, everything running, until the last of them is counted. */
    private static double capacity(Surroundings all, DoorClient door, List<String> districts)
            throws InterruptedException {
        long began = System.nanoTime();
        long statements = published(door, districts, CLIENTS_AT_CAPACITY, AT_CAPACITY);
        all.awaitStatements("needs");
        all.awaitProjection();
        double seconds = (System.nanoTime() - began) / 1e9;
        all.awaitQuiet();
        return statements / seconds;
    }

    private static void publish(DoorClient door, LiveReader live, List<String> districts, int perSecond)
            throws InterruptedException {
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        int statements = (int) (TIME.toSeconds() * perSecond);
        for (int statement = 0; statement < statements; statement++) {
            long due = began + statement * TimeUnit.SECONDS.toNanos(1) / perSecond;
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

    private static List<Figure> figures(LiveReader live, Spent spent, int perSecond, double capacity) {
        Times times = live.times();
        String remark = String.format(
                Locale.ROOT,
                "%d statements, %d a second, 60 %% of %.0f; %d districts; %s",
                times.count(),
                perSecond,
                capacity,
                DISTRICTS,
                times.told());
        return List.of(
                figure(times, 50, Target.atMost(100), spent, remark),
                figure(times, 99, Target.atMost(500), spent, remark));
    }

    private static Figure figure(Times times, int percentile, Target target, Spent spent, String remark) {
        return new Figure(
                "POST to frame of the live stream, p" + percentile,
                times.millis(percentile),
                "ms",
                target,
                spent.each(times.count()),
                spent.othersCores(),
                remark);
    }
}
