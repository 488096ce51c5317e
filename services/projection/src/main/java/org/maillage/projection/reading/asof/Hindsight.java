package org.maillage.projection.reading.asof;

import java.util.List;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Position;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Explained;
import org.maillage.projection.reading.Value;

/**
 * How far what was known at a moment is from what is known of it now, and why.
 *
 * @param then   by what was recorded by that moment
 * @param now    by what had occurred by that moment
 * @param events those that make the difference, in the order in which they were recorded
 */
public record Hindsight(Value then, Value now, List<Revision> events) {

    public Hindsight {
        events = List.copyOf(events);
    }

    /** Why an event makes a difference. */
    public enum Reason {
        /** It speaks of that moment or an earlier one, and was recorded later. */
        RECORDED_LATER,
        /** It was known, and speaks of a later moment. */
        OCCURRED_LATER,
        /** It counts only together with another, which is one of the former two. */
        COUNTS_WITH_ANOTHER
    }

    /**
     * An event that counts for one of the two values and not for the other.
     *
     * @param countsNow     whether it counts now and did not then; else it did then and does not now
     * @param contributions which of its contributions
     */
    public record Revision(
            Position position, Origin origin, Reason reason, boolean countsNow, List<Explained> contributions) {

        public Revision {
            contributions = List.copyOf(contributions);
        }

        /** What one of them changes on the way from the value then to the value now. */
        public long change(Counted contribution) {
            return countsNow ? contribution.amount() : -contribution.amount();
        }
    }
}
