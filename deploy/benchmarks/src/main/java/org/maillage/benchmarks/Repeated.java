package org.maillage.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Work that is done again and again, on some threads, for some time. */
final class Repeated {

    private Repeated() {}

    /** One piece of work; tells how many items it was, 0 when there is no more. */
    @FunctionalInterface
    interface Work {

        int once() throws Exception;
    }

    /**
     * Repeats the work and gives the number of items done by all threads.
     *
     * @throws IllegalStateException when a piece of work failed
     */
    static long on(int threads, Duration time, Work work) {
        long end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = IntStream.range(0, threads)
                    .mapToObj(_ -> pool.submit(() -> until(end, work)))
                    .toList();
            return running.stream().mapToLong(Repeated::done).sum();
        }
    }

    private static long until(long end, Work work) throws Exception {
        long items = 0;
        int once = 1;
        while (once > 0 && System.nanoTime() < end) {
            once = work.once();
            items += once;
        }
        return items;
    }

    private static long done(Future<Long> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
