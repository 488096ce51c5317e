package org.maillage.partners.door.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.maillage.partners.door.ReceiptSweeper;
import org.maillage.partners.door.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweeper at intervals, and tells how old the oldest receipt is that waits for it. */
class SweepTask {

    private static final Logger LOG = LoggerFactory.getLogger(SweepTask.class);

    private final ReceiptSweeper sweeper;
    private final MongoReceipts receipts;
    private final DoorMeters meters;
    private final Clock clock;
    private boolean indexed;

    SweepTask(ReceiptSweeper sweeper, MongoReceipts receipts, DoorMeters meters, Clock clock) {
        this.sweeper = sweeper;
        this.receipts = receipts;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.door.sweep-every:1s}")
    void run() {
        try {
            ensureIndexes();
            Instant now = clock.instant();
            meters.oldestUnsent(receipts.receivedBefore(now, 1).stream()
                    .mapToLong(it -> Duration.between(it.receivedAt(), now).toMillis())
                    .findFirst()
                    .orElse(0));
            int sent = sweeper.sweep();
            if (sent > 0) {
                LOG.atInfo().addKeyValue("receipts", sent).log("Statements sent that their request left behind");
            }
        } catch (UnavailableException e) {
            LOG.atWarn().addKeyValue("cause", e.getMessage()).log("Sweep not finished; it will be tried again");
        }
    }

    /** Not at start: the service starts while the database is away. */
    private void ensureIndexes() {
        if (!indexed) {
            receipts.ensureIndexes();
            indexed = true;
        }
    }
}
