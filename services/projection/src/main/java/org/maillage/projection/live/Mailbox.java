package org.maillage.projection.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What waits for one reader. It is bounded: a reader that falls behind loses what it missed and gets the present state
 * instead, so it costs a slot, never memory.
 */
public final class Mailbox {

    private static final int MOST = 16;

    private final Supplier<Frame> present;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Frame> frames = new ArrayDeque<>(2);
    private Runnable ready = () -> {};
    private boolean behind;
    private boolean closed;

    /** @param present a snapshot of the present state, for a reader that fell behind */
    Mailbox(Supplier<Frame> present) {
        this.present = present;
    }

    /**
     * Tells from now on when there is something to take, or the stream has ended; at once where that is so already.
     *
     * @param waker must not wait, and may be told without need
     */
    public void whenReady(Runnable waker) {
        lock.lock();
        try {
            ready = waker;
        } finally {
            lock.unlock();
        }
        waker.run();
    }

    /** Leaves a frame; never waits. */
    void offer(Frame frame) {
        Runnable waker;
        lock.lock();
        try {
            if (behind) {
                return;
            }
            if (frames.size() == MOST) {
                frames.clear();
                behind = true;
            } else {
                frames.add(frame);
            }
            waker = ready;
        } finally {
            lock.unlock();
        }
        waker.run();
    }

    /** Leaves a sign of life, unless something better is waiting. */
    void beat(Frame frame) {
        Runnable waker;
        lock.lock();
        try {
            if (!frames.isEmpty() || behind) {
                return;
            }
            frames.add(frame);
            waker = ready;
        } finally {
            lock.unlock();
        }
        waker.run();
    }

    /** Ends the stream, once what is waiting was read. */
    void close() {
        Runnable waker;
        lock.lock();
        try {
            closed = true;
            waker = ready;
        } finally {
            lock.unlock();
        }
        waker.run();
    }

    /** The next frame; empty when there is none. */
    public Optional<Frame> next() {
        lock.lock();
        try {
            if (!behind) {
                return Optional.ofNullable(frames.poll());
            }
            behind = false;
        } finally {
            lock.unlock();
        }
        return Optional.of(present.get());
    }

    /** Whether there is a frame, or the end to be noticed. */
    public boolean isWaiting() {
        lock.lock();
        try {
            return behind || closed || !frames.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing will come any more. */
    public boolean isOver() {
        lock.lock();
        try {
            return closed && frames.isEmpty() && !behind;
        } finally {
            lock.unlock();
        }
    }
}
