package org.maillage.projection.disclosure;

import java.util.Collection;

/**
 * So many persons, and what is measured of them.
 *
 * @param persons how many; negative only where more was taken back than counted
 * @param amount  what is told of them together, such as hundredths of full-time jobs; 0 where nothing is
 */
public record Headcount(long persons, long amount) {

    /** Nobody. */
    public static final Headcount NONE = new Headcount(0, 0);

    /** The least number of persons that may be told of. */
    public static final long FEWEST = 5;

    private static final long MOST_HIDDEN = FEWEST - 1;

    /** So many persons of whom nothing else is told. */
    public static Headcount of(long persons) {
        return new Headcount(persons, 0);
    }

    /** All of them together. */
    public static Headcount sum(Collection<Headcount> some) {
        return some.stream().reduce(NONE, Headcount::plus);
    }

    /** Both together. */
    public Headcount plus(Headcount other) {
        return new Headcount(persons + other.persons, amount + other.amount);
    }

    /** Whether it tells of nobody, or of enough. */
    public boolean isTellable() {
        return equals(NONE) || persons >= FEWEST;
    }

    /** Whether it may be told although another one of the same kind was: their difference too is of nobody, or of enough. */
    public boolean isTellableBeside(Headcount told) {
        return equals(told) || Math.abs(persons - told.persons) >= FEWEST;
    }

    /**
     * Whether several classes may be told together without telling of any. More than four persons for each of them are enough: whatever
     * small numbers all but one are thought to be, the last has at least five, so that no small number is excluded.
     */
    boolean hides(int classes) {
        return persons > MOST_HIDDEN * classes;
    }

    /** The same, of what came or went since they were told before. */
    boolean hidesBeside(Headcount told, int classes) {
        return equals(told) || Math.abs(persons - told.persons) > MOST_HIDDEN * classes;
    }
}
