package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.maillage.projection.fold.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/** The members of one generation's consumer group that this instance runs: while one waits for the database, another counts. */
final class FoldLoop {

    private static final Logger log = LoggerFactory.getLogger(FoldLoop.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(15);

    private final List<FoldMember> members;
    private final FoldStatus status;
    private final AtomicReference<Pace> pace;

    /** @param pace that the members keep to */
    FoldLoop(List<FoldMember> members, FoldStatus status, AtomicReference<Pace> pace) {
        this.members = List.copyOf(members);
        this.status = status;
        this.pace = pace;
    }

    void start() {
        members.forEach(FoldMember::start);
    }

    void pace(Pace wanted) {
        pace.set(wanted);
    }

    Health health() {
        return status.health();
    }

    /** Lets the batches at hand be finished. */
    void stop() {
        members.forEach(FoldMember::stop);
        long end = System.nanoTime() + TO_FINISH.toNanos();
        try {
            for (FoldMember member : members) {
                if (!member.endsWithin(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    log.atWarn().log("the fold did not end in time; what it had not flushed is read again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
