package org.maillage.projection.live.adapter;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.projection.live.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to one reader what its mailbox holds, on a thread that lives only as long as there is something: thousands of readers
 * who wait hold no stacks. Whatever goes wrong in writing ends the request, and with it the reader's place.
 */
final class LiveWriter implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(LiveWriter.class);

    private final AsyncContext request;
    private final OutputStream out;
    private final Seat seat;
    private final Executor threads;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    LiveWriter(AsyncContext request, OutputStream out, Seat seat, Executor threads) {
        this.request = request;
        this.out = out;
        this.seat = seat;
        this.threads = threads;
    }

    /** Goes on until one side ends. */
    void begin() {
        request.addListener(this);
        seat.mailbox().whenReady(this::wake);
    }

    private void wake() {
        if (!ended.get() && writing.compareAndSet(false, true)) {
            threads.execute(this::write);
        }
    }

    private void write() {
        Mailbox mailbox = seat.mailbox();
        try {
            for (var frame = mailbox.next(); frame.isPresent(); frame = mailbox.next()) {
                out.write(frame.get().bytes());
                out.flush();
            }
        } catch (IOException | RuntimeException gone) {
            log.atDebug().addKeyValue("cause", gone.getMessage()).log("reader gone");
            end();
            return;
        }
        if (mailbox.isOver()) {
            end();
            return;
        }
        writing.set(false);
        lookAgain();
    }

    /** For what came after the last look and before the thread let go. */
    private void lookAgain() {
        if (seat.mailbox().isWaiting()) {
            wake();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            seat.close();
            try {
                request.complete();
            } catch (IllegalStateException over) {
                log.atDebug().addKeyValue("cause", over.getMessage()).log("request was over already");
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }
}
