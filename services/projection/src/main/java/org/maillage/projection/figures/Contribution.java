package org.maillage.projection.figures;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one fact adds to a figure: once in each of its territories, there once to the whole and once to each breakdown value.
 *
 * @param on     day on which it counts
 * @param where  territories by zoning
 * @param by     breakdown values by dimension
 * @param part   which integer of a cell it adds to: empty for the plain one, a bucket for a median
 * @param amount in the figure's smallest unit; negative when something is taken back
 */
public record Contribution(LocalDate on, Territories where, Map<String, String> by, String part, long amount) {

    public Contribution {
        by = Map.copyOf(by);
    }

    /** One more of something. */
    public static Contribution one(LocalDate on, Territories where, Map<String, String> by) {
        return new Contribution(on, where, by, "", 1);
    }

    /** One less of something. */
    public static Contribution oneLess(LocalDate on, Territories where, Map<String, String> by) {
        return new Contribution(on, where, by, "", -1);
    }

    /** So much of something: a sum, an area. */
    public static Contribution of(long amount, LocalDate on, Territories where, Map<String, String> by) {
        return new Contribution(on, where, by, "", amount);
    }

    /** The same taken back, on its own day. */
    public Contribution reversed() {
        return new Contribution(on, where, by, part, -amount);
    }

    /** The same with so much more. */
    public Contribution plus(long more) {
        return new Contribution(on, where, by, part, amount + more);
    }

    /** The same in a part of the cell. */
    public Contribution inPart(String other) {
        return new Contribution(on, where, by, other, amount);
    }
}
