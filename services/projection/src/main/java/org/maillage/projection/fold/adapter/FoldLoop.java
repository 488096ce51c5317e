package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.adapter.TopicIds.TopicsMissingException;
import org.maillage.projection.incoming.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps a session running on a thread of its own; after a fault it begins a new one from the committed offsets. */
final class FoldLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FoldLoop.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(15);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final FoldSessions sessions;
    private final Runnable generationCheck;
    private final FoldStatus status;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;
    private volatile @Nullable Thread thread;

    /** @param generationCheck fails when this instance must not touch the generation's journal and cells */
    FoldLoop(
            Supplier<Consumer<String, byte[]>> consumers,
            FoldSessions sessions,
            Runnable generationCheck,
            FoldStatus status) {
        this.consumers = consumers;
        this.sessions = sessions;
        this.generationCheck = generationCheck;
        this.status = status;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("figures").start(this::run);
    }

    /** Lets the batch at hand be finished and its offsets be committed. */
    @Override
    public void stop() {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            var running = thread;
            if (running != null && !running.join(TO_FINISH)) {
                log.atWarn().log("the fold did not end in time; what it had not flushed is read again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
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
            } catch (GenerationRefusedException | TopicsMissingException notYet) {
                log.atWarn().addKeyValue("reason", notYet.getMessage()).log("nothing is taken in");
                status.failing(String.valueOf(notYet.getMessage()));
            } catch (RuntimeException fault) {
                if (goesOn()) {
                    log.atError().setCause(fault).log("the fold begins again from the committed offsets");
                    status.failing(fault.getClass().getSimpleName());
                }
            }
            pause();
        }
    }

    private void session() {
        try (var consumer = consumers.get()) {
            current = consumer;
            var session = sessions.begin(consumer);
            consumer.subscribe(Subscriptions.topics(), session);
            try {
                while (goesOn()) {
                    session.step(generationCheck);
                    status.alive();
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

    private void pause() {
        try {
            stopping.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
