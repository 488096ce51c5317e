package org.maillage.projection.statements;

/**
 * How many statements were accepted, and what became of them.
 *
 * @param waiting without a final verdict yet: for a file that nobody has opened, or because their owner has not read them
 */
public record Tally(long applied, long refused, long waiting) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    /** All of them: each is in one of the three. */
    public long accepted() {
        return applied + refused + waiting;
    }

    Tally and(StatementStore.Count count) {
        long more = count.statements();
        return switch (count.outcome()) {
            case ACCEPTED, WAITING -> new Tally(applied, refused, waiting + more);
            case APPLIED -> new Tally(applied + more, refused, waiting);
            case REFUSED -> new Tally(applied, refused + more, waiting);
        };
    }
}
