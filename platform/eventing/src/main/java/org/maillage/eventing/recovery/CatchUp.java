package org.maillage.eventing.recovery;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before a service decides anything, it takes in what it has told since its last bookmark. Most often its documents hold all of
 * that: they are written before anything is told. Over a database that was restored from a backup they do not, and deciding then
 * would give sequences out twice; what the service had read since is then read again too, as waiting statements and views are
 * lost with the database.
 */
public final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final List<Told> told;
    private final Bookmarks bookmarks;
    private final Broker broker;
    private final Gate gate;
    private long last;

    /** @param told by the service, in the order in which it is taken in */
    public CatchUp(List<Told> told, Bookmarks bookmarks, Broker broker, Gate gate) {
        this.told = List.copyOf(told);
        this.bookmarks = bookmarks;
        this.broker = broker;
        this.gate = gate;
    }

    /**
     * Catches up, and opens the gate. Doing it again changes nothing.
     *
     * @throws LostHistoryException when the topics do not hold what was told; the gate stays shut
     */
    public synchronized void run() {
        // The broker first: a bookmark is kept before it is noted, so that only a database that was restored is behind.
        long noted = broker.noted();
        Bookmark from = bookmarks.last().orElse(Bookmark.NONE);
        boolean restored = noted > from.number();
        Map<TopicPartition, Long> ends = broker.ends();
        requireToldIsThere(from, ends);
        for (Told it : told) {
            if (it.isKeptForEver() || restored) {
                broker.read(it, from.told(), ends);
                it.finish();
            }
        }
        if (restored) {
            LOG.atWarn()
                    .addKeyValue("bookmark", from.number())
                    .addKeyValue("noted", noted)
                    .log("The database is older than what the broker knows; what was read since is read again");
            broker.rewind(from.read());
        }
        last = Math.max(noted, from.number());
        advance();
        gate.open();
    }

    /**
     * Keeps a bookmark where the service is now; to be called at intervals. Its number goes up also where nothing has moved: what
     * comes in after a backup must never be under the number that the backup holds.
     */
    public synchronized void mark() {
        if (gate.isOpen()) {
            advance();
        }
    }

    private void advance() {
        var next = new Bookmark(last + 1, broker.ends(), broker.committed());
        if (bookmarks.keep(next)) {
            broker.note(next.number());
            last = next.number();
        } else {
            last = bookmarks.last().orElse(Bookmark.NONE).number();
        }
    }

    private static void requireToldIsThere(Bookmark from, Map<TopicPartition, Long> ends) {
        from.told().forEach((partition, end) -> {
            if (ends.getOrDefault(partition, 0L) < end) {
                throw new LostHistoryException("%s ends at %d, and the database knows it up to %d"
                        .formatted(partition, ends.getOrDefault(partition, 0L), end));
            }
        });
    }
}
