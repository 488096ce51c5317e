package org.maillage.projection.fold.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Large writes cut into parts, a few of which run at once, so that neither this process nor the database waits for the other. */
final class SideBySide {

    private static final int AT_ONCE = 4;
    private static final int PART = 250;
    private static final Executor THREADS =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    private SideBySide() {}

    /** Does the work on consecutive parts of the items, and returns when all of them are done. The first fault is thrown. */
    static <T, R> List<R> each(List<T> items, Function<List<T>, R> work) {
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
