package org.maillage.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.maillage.territory.District;
import org.maillage.territory.Territories;

/**
 * From the moment at which a statement should be sent to the frame of the live stream that counts it, everything running: in
 * batches, as a partner's system sends what happened, and one by one, which costs the most.
 */
final class LatencyStage implements Stage {

    private static final Pace IN_BATCHES = new Pace(10, 10);

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
            var figures = new ArrayList<Figure>();
            figures.addAll(measured(all, door, districts, IN_BATCHES, "in batches of " + IN_BATCHES.batch()));
            all.awaitQuiet();
            double capacity = capacity(all, door, districts);
            var one = new Pace((int) (capacity * SHARE_OF_CAPACITY), 1);
            String remark = String.format(Locale.ROOT, "one by one, 60 %% of %.0f", capacity);
            figures.addAll(measured(all, door, districts, one, remark));
            return figures;
        }
    }

    /** How often something is sent in a second, and how many statements it is. */
    private record Pace(int requests, int batch) {

        int statements() {
            return requests * batch;
        }
    }

    private static List<Figure> measured(
            Surroundings all, DoorClient door, List<String> districts, Pace pace, String remark) throws Exception {
        try (var live = new LiveReader(all.installation(), districts)) {
            var spending = Spending.of(all.installation());
            publish(door, live, districts, pace);
            return figures(live, spending.end(), pace, remark);
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

    private static void publish(DoorClient door, LiveReader live, List<String> districts, Pace pace)
            throws InterruptedException {
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        int requests = (int) (TIME.toSeconds() * pace.requests());
        for (int request = 0; request < requests; request++) {
            long due = began + request * TimeUnit.SECONDS.toNanos(1) / pace.requests();
            LockSupport.parkNanos(due - System.nanoTime());
            var some = some(districts, request, pace.batch());
            some.forEach(district -> live.expect(district, due));
            Thread.startVirtualThread(() -> {
                try {
                    publish(door, some);
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

    private static void publish(DoorClient door, List<String> districts) throws Exception {
        if (districts.size() == 1) {
            door.publish(Statements.needReportedIn(districts.getFirst()));
        } else {
            door.publishBatch(Statements.needsReportedIn(districts));
        }
    }

    /** Those that are next, so that each has as much time as possible between two of its needs. */
    private static List<String> some(List<String> districts, int request, int batch) {
        return IntStream.range(request * batch, (request + 1) * batch)
                .mapToObj(statement -> districts.get(statement % districts.size()))
                .toList();
    }

    private static List<Figure> figures(LiveReader live, Spent spent, Pace pace, String remark) {
        Times times = live.times();
        String told = String.format(
                Locale.ROOT,
                "%d statements, %d a second, %s; %d districts; %s",
                times.count(),
                pace.statements(),
                remark,
                DISTRICTS,
                times.told());
        return List.of(
                figure(times, 50, pace, Target.atMost(100), spent, told),
                figure(times, 99, pace, Target.atMost(500), spent, told));
    }

    private static Figure figure(Times times, int percentile, Pace pace, Target target, Spent spent, String remark) {
        return new Figure(
                "POST to frame, %s, p%d".formatted(pace.batch() == 1 ? "one by one" : "in batches", percentile),
                times.millis(percentile),
                "ms",
                target,
                spent.each(times.count()),
                spent.othersCores(),
                remark);
    }
}
