package org.maillage.partners.limits;

import java.util.concurrent.Semaphore;

/** Bounds the bytes of all requests that are worked on at once, and with them the memory that the door needs. */
public final class InFlight {

    private final int most;
    private final Semaphore free;

    /** @param most bytes at once */
    public InFlight(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** A place for one request, to be closed after it. */
    public Place enter() {
        return new Place();
    }

    /** Bytes being worked on. */
    public int bytes() {
        return most - free.availablePermits();
    }

    /** What one request holds; for one thread. */
    public final class Place implements AutoCloseable {

        private int held;

        private Place() {}

        /** Whether there is room for so many bytes more. */
        public boolean take(int bytes) {
            boolean taken = free.tryAcquire(bytes);
            held += taken ? bytes : 0;
            return taken;
        }

        @Override
        public void close() {
            free.release(held);
            held = 0;
        }
    }
}
