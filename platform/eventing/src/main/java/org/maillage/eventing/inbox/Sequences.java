package org.maillage.eventing.inbox;

/** Which event of an aggregate comes next, whatever is published again or overtaken. */
public enum Sequences {
    /** The next one. */
    NEXT,
    /** Taken already: published again. */
    REPEATED,
    /** One before it is missing, and will be published again with it. */
    GAP;

    /**
     * @param last the last sequence taken in, 0 before the first
     * @param sequence of the event at hand
     */
    public static Sequences of(long last, long sequence) {
        if (sequence == last + 1) {
            return NEXT;
        }
        return sequence <= last ? REPEATED : GAP;
    }
}
