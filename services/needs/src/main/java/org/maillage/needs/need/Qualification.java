package org.maillage.needs.need;

import org.jspecify.annotations.Nullable;

/**
 * What the Fabrique à initiatives makes of a report.
 *
 * @param theme the theme kept, which may differ from the reported one
 */
public record Qualification(
        Theme theme, Scope scope, @Nullable Priority priority) {

    /** How far the need goes. */
    public enum Scope {
        DISTRICT,
        SEVERAL_DISTRICTS,
        METROPOLIS
    }

    /** How soon it should be met. */
    public enum Priority {
        LOW,
        MEDIUM,
        HIGH
    }
}
