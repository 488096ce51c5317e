package org.maillage.partners.door;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends what was kept by a request that ended before it was sent. Two at once are harmless: owners know a receipt again. */
public final class ReceiptSweeper {

    private static final int AT_ONCE = 500;

    private final ReceiptStore store;
    private final StatementLog log;
    private final Clock clock;
    private final Duration after;

    /** @param after how long a receipt is left to its own request */
    public ReceiptSweeper(ReceiptStore store, StatementLog log, Clock clock, Duration after) {
        this.store = store;
        this.log = log;
        this.clock = clock;
        this.after = after;
    }

    /**
     * Sends some of them.
     *
     * @return how many were sent
     * @throws UnavailableException when the log or the store is away
     */
    public int sweep() {
        List<Receipt> left = store.receivedBefore(clock.instant().minus(after), AT_ONCE);
        Door.send(store, log, left);
        return left.size();
    }
}
