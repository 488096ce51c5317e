package org.maillage.projection.reading;

import java.util.HashMap;
import java.util.Map;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/**
 * A cut through the log: of each partition everything up to an offset, of a partition that is not named nothing. What the
 * journal has below a cut never changes.
 *
 * @param last by partition, the last offset that is below
 */
public record Offsets(Map<Partition, Long> last) {

    public Offsets {
        last = Map.copyOf(last);
    }

    /** As far as these pages have come: everything in them lies below, and the journal holds all that does. */
    public static Offsets of(Iterable<Page> pages) {
        var last = new HashMap<Partition, Long>();
        pages.forEach(page -> last.merge(page.key().partition(), page.watermark(), Math::max));
        return new Offsets(last);
    }

    /** Whether an event lies below. */
    public boolean covers(Position position) {
        Long end = last.get(position.partition());
        return end != null && position.offset() <= end;
    }
}
