package org.maillage.projection.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
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
    private final Condition something = lock.newCondition();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean behind;
    private boolean closed;

    /** @param present a snapshot of the present state, for a reader that fell behind */
    Mailbox(Supplier<Frame> present) {
        this.present = present;
    }

    /** Leaves a frame; never waits. */
    void offer(Frame frame) {
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
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Leaves a sign of life, unless something better is waiting. */
    void beat(Frame frame) {
        lock.lock();
        try {
            if (frames.isEmpty() && !behind) {
                frames.add(frame);
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream, once what is waiting was read. */
    void close() {
        lock.lock();
        try {
            closed = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next frame; empty when the stream has ended. */
    public Optional<Frame> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (frames.isEmpty() && !behind && !closed) {
                something.await();
            }
            if (!behind) {
                return Optional.ofNullable(frames.poll());
            }
            behind = false;
        } finally {
            lock.unlock();
        }
        return Optional.of(present.get());
    }
}
