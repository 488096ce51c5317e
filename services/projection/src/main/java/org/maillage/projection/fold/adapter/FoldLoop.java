package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The members of the consumer group that this instance runs: while one waits for the database, another counts. */
final class FoldLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FoldLoop.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(15);

    private final List<FoldMember> members;
    private volatile boolean running;

    FoldLoop(List<FoldMember> members) {
        this.members = List.copyOf(members);
    }

    @Override
    public void start() {
        running = true;
        members.forEach(FoldMember::start);
    }

    @Override
    public void stop() {
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
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
