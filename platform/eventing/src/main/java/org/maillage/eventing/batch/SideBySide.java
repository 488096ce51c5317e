package org.maillage.eventing.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Large batches cut into parts, a few of which run at once, so that neither this process nor the database waits for the other. */
public final class SideBySide {

    private static final int AT_ONCE = 4;
    private static final int PART = 250;
    private static final Executor THREADS =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    private SideBySide() {}

    /**
     * Does the work on consecutive parts of the items, and returns when all of them are done. What is too little to be cut is done
     * on the caller's thread.
     *
     * @return what each part gave, in their order
     * @throws RuntimeException the first fault, once no part is at work any more
     */
    public static <T, R> List<R> each(List<T> items, Function<List<T>, R> work) {
        if (items.size() < 2 * PART) {
            return List.of(work.apply(items));
        }
        var running = new ArrayList<CompletableFuture<R>>();
        for (int start = 0; start < items.size(); start += PART) {
            var part = items.subList(start, Math.min(items.size(), start + PART));
            running.add(CompletableFuture.supplyAsync(() -> work.apply(part), THREADS));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null)
                .join();
        return running.stream().map(SideBySide::result).toList();
    }

    private static <R> R result(CompletableFuture<R> done) {
        try {
            return done.join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }
}
