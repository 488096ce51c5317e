package org.maillage.partners.limits;

import java.util.Optional;
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

    /** A place for a request of that size, to be closed after; empty when there is none. */
    public Optional<Place> enter(int bytes) {
        return free.tryAcquire(bytes) ? Optional.of(() -> free.release(bytes)) : Optional.empty();
    }

    /** Bytes being worked on. */
    public int bytes() {
        return most - free.availablePermits();
    }

    /** Held while a request is worked on. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
