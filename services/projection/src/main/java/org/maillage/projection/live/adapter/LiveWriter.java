package org.maillage.projection.live.adapter;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.projection.live.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to one reader what its mailbox holds, on a thread that lives only as long as there is something: thousands of readers
 * who wait hold no stacks. Once a request has ended, its objects serve the next one: who still held them would end a stranger's
 * stream. So whatever the container finds out it ends by itself, on its own thread, and a failed write is left to it.
 */
final class LiveWriter implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(LiveWriter.class);

    private final AsyncContext request;
    private final OutputStream out;
    private final Seat seat;
    private final Executor threads;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ReentrantLock ending = new ReentrantLock();
    private volatile boolean ended;

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
        if (!ended && writing.compareAndSet(false, true)) {
            threads.execute(this::write);
        }
    }

    private void write() {
        Mailbox mailbox = seat.mailbox();
        boolean isOver;
        try {
            for (var frame = mailbox.next(); frame.isPresent(); frame = mailbox.next()) {
                write(frame.get().bytes());
            }
            isOver = mailbox.isOver();
            if (isOver) {
                write(Return.soon(ThreadLocalRandom.current()));
            }
        } catch (IOException gone) {
            log.atDebug().addKeyValue("cause", gone.getMessage()).log("reader gone");
            leave();
            return;
        } catch (RuntimeException fault) {
            log.atWarn().setCause(fault).log("a reader's stream is ended");
            end();
            return;
        }
        if (isOver) {
            end();
            return;
        }
        writing.set(false);
        lookAgain();
    }

    /** While it is written the container waits before it ends the request; afterwards nothing is written any more. */
    private void write(byte[] said) throws IOException {
        ending.lock();
        try {
            if (!ended) {
                out.write(said);
                out.flush();
            }
        } finally {
            ending.unlock();
        }
    }

    /** For what came after the last look and before the thread let go. */
    private void lookAgain() {
        if (seat.mailbox().isWaiting()) {
            wake();
        }
    }

    /** The container has heard of it as well: it calls {@link #onError}. */
    private void leave() {
        ended = true;
        seat.close();
    }

    /** Ends the request, unless that has ended already. */
    private void end() {
        ending.lock();
        try {
            if (!ended) {
                leave();
                request.complete();
            }
        } catch (IllegalStateException over) {
            log.atDebug().addKeyValue("cause", over.getMessage()).log("request was over already");
        } finally {
            ending.unlock();
        }
    }

    /** On the container's thread, which waits until nobody is about to end the request from another one. */
    private void letContainerEnd(AsyncEvent event) {
        ending.lock();
        try {
            leave();
            event.getAsyncContext().complete();
        } catch (IllegalStateException over) {
            log.atDebug().addKeyValue("cause", over.getMessage()).log("request was over already");
        } finally {
            ending.unlock();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ending.lock();
        try {
            leave();
        } finally {
            ending.unlock();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        letContainerEnd(event);
    }

    @Override
    public void onError(AsyncEvent event) {
        letContainerEnd(event);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }
}
