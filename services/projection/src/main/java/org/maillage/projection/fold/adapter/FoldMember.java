package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.fold.adapter.TopicIds.TopicsMissingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One member of the consumer group: keeps a session running on a thread of its own, after a fault a new one from the committed offsets. */
final class FoldMember {

    private static final Logger log = LoggerFactory.getLogger(FoldMember.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Set<String> topics;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Function<Consumer<String, byte[]>, FoldSession> sessions;
    private final Runnable generationCheck;
    private final Supplier<Pace> pace;
    private final FoldStatus.Member status;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;

    /**
     * @param name            of its thread
     * @param generationCheck fails when this instance must not touch the generation's journal and cells
     * @param pace            asked after each batch
     */
    FoldMember(
            String name,
            Set<String> topics,
            Supplier<Consumer<String, byte[]>> consumers,
            Function<Consumer<String, byte[]>, FoldSession> sessions,
            Runnable generationCheck,
            Supplier<Pace> pace,
            FoldStatus.Member status) {
        this.topics = Set.copyOf(topics);
        this.consumers = consumers;
        this.sessions = sessions;
        this.generationCheck = generationCheck;
        this.pace = pace;
        this.status = status;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Lets the batch at hand be finished and its offsets be committed. */
    void stop() {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Whether it has ended by then. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    private void run() {
        try {
            tryAgainAndAgain();
        } finally {
            status.failing("stopped");
        }
    }

    private void tryAgainAndAgain() {
        while (goesOn()) {
            try {
                generationCheck.run();
                session();
            } catch (OtherFiguresException notOurs) {
                log.atWarn().addKeyValue("reason", notOurs.getMessage()).log("nothing is taken in");
                status.toBeRebuilt(String.valueOf(notOurs.getMessage()));
            } catch (GenerationRefusedException | TopicsMissingException notYet) {
                log.atWarn().addKeyValue("reason", notYet.getMessage()).log("nothing is taken in");
                status.failing(String.valueOf(notYet.getMessage()));
            } catch (RuntimeException fault) {
                if (goesOn()) {
                    log.atError().setCause(fault).log("the fold begins again from the committed offsets");
                    status.failing(fault.getClass().getSimpleName());
                }
            }
            pause(BETWEEN_TRIES);
        }
    }

    private void session() {
        try (var consumer = consumers.get()) {
            current = consumer;
            var session = sessions.apply(consumer);
            consumer.subscribe(topics, session);
            try {
                while (goesOn()) {
                    long start = System.nanoTime();
                    boolean worked = session.step(generationCheck);
                    status.alive();
                    if (worked) {
                        pause(pace.get().restAfter(Duration.ofNanos(System.nanoTime() - start)));
                    }
                }
            } catch (WakeupException | InterruptException stop) {
                log.atDebug().log("woken up to stop");
            }
            session.finish();
        } finally {
            current = null;
        }
    }

    private boolean goesOn() {
        return stopping.getCount() > 0;
    }

    private void pause(Duration rest) {
        try {
            stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
