package org.maillage.needs.need;

import org.jspecify.annotations.Nullable;

/**
 * What an exploration ended with.
 *
 * @param stakeholdersMet actors met, a count
 * @param documentUrl     the report on the web
 */
public record ExplorationFindings(
        Outcome outcome,
        @Nullable Integer stakeholdersMet,
        @Nullable String documentUrl) {

    /** What is advised. */
    public enum Outcome {
        PURSUE,
        STOP
    }
}
