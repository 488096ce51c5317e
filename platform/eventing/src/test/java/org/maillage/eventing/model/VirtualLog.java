package org.maillage.eventing.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.outbox.Log;

/** A log that appends in order, except for a send that fails for good. */
final class VirtualLog implements Log {

    private final List<Pending> appended = new ArrayList<>();
    private final Set<Pending> known = new HashSet<>();
    private final boolean fine;
    private int failAt;

    /**
     * @param failAt which send fails, counted from 1; 0 for none
     * @param fine   whether each send is a step of its own, else all of a flush are one
     */
    VirtualLog(int failAt, boolean fine) {
        this.failAt = failAt;
        this.fine = fine;
    }

    List<Pending> appended() {
        return appended;
    }

    boolean holds(Pending pending) {
        return known.contains(pending);
    }

    @Override
    public CompletableFuture<?> append(Pending pending) {
        if (fine) {
            Actors.step();
        }
        if (--failAt == 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("the broker said no"));
        }
        appended.add(pending);
        known.add(pending);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void flush() {
        if (!fine) {
            Actors.step();
        }
    }
}
