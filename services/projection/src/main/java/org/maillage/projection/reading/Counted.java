package org.maillage.projection.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Position;

/**
 * A contribution with the event that made it.
 *
 * @param figure the counted figure that it adds to
 * @param place  which of the event's contributions it is, among those that were asked for; from 0
 */
public record Counted(Position position, Origin origin, String figure, int place, Contribution contribution) {

    /** What tells it from every other in the journal. */
    public record Identity(Position position, String figure, int place) {}

    /** What tells it from every other in the journal. */
    public Identity identity() {
        return new Identity(position, figure, place);
    }

    /** The day on which it counts. */
    public LocalDate on() {
        return contribution.on();
    }

    /** Which integer of a cell it adds to. */
    public String part() {
        return contribution.part();
    }

    /** In the figure's smallest unit. */
    public long amount() {
        return contribution.amount();
    }

    /** Where it counts, once in each. */
    public List<String> territories(String zoning) {
        return contribution.where().byZoning().getOrDefault(zoning, List.of());
    }

    /**
     * Adds it to sums, as cells do.
     *
     * @param wanted territories of the zoning; empty for all
     */
    public void addTo(Sums sums, String zoning, Set<String> wanted) {
        for (String territory : territories(zoning)) {
            if (wanted.isEmpty() || wanted.contains(territory)) {
                sums.add(territory, Slice.WHOLE, on(), part(), amount());
                contribution
                        .by()
                        .forEach((dimension, value) ->
                                sums.add(territory, new Slice(dimension, value), on(), part(), amount()));
            }
        }
    }
}
