package org.maillage.partners.door;

/** What became of one statement at the door. */
public sealed interface Taken {

    /**
     * It is in the log.
     *
     * @param receipt with the verdict that stands
     * @param again   whether it had been said before
     */
    record Accepted(Receipt receipt, boolean again) implements Taken {}

    /**
     * Something else was said under the same source and id before.
     *
     * @param known of what was said first
     * @param given of what was said now
     */
    record Reused(Receipt receipt, String known, String given) implements Taken {}
}
