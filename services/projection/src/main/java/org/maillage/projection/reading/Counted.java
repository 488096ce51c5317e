package org.maillage.projection.reading;

import java.time.LocalDate;
import java.util.Comparator;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Position;

/**
 * A contribution with the event that made it.
 *
 * @param figure the counted figure that it adds to
 */
public record Counted(Position position, Origin origin, String figure, LocalDate on, String part, long amount) {

    /** Latest day first; within a day the order is arbitrary, but always the same. */
    public static final Comparator<Counted> LATEST_FIRST = Comparator.comparing(Counted::on)
            .thenComparing(it -> it.position().partition().topic())
            .thenComparingInt(it -> it.position().partition().number())
            .thenComparingLong(it -> it.position().offset())
            .thenComparing(Counted::figure)
            .thenComparing(Counted::part)
            .reversed();

    /** What the same event adds to the same part somewhere else, too. */
    Counted and(Counted other) {
        return new Counted(position, origin, figure, on, part, amount + other.amount);
    }

    /** Its place among all others, as a text. */
    public String cursor() {
        return on + "/" + position.partition() + "/" + position.offset() + "/" + figure + "/" + part;
    }
}
