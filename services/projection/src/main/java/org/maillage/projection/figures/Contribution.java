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
}
