package org.maillage.territory;

/**
 * How many people live in a district.
 *
 * @param residents in its own perimeter, at least one
 * @param year      of the count, to be shown beside whatever is divided by it
 */
public record Population(long residents, int year) {

    public Population {
        if (residents < 1) {
            throw new IllegalArgumentException("nobody lives there: " + residents);
        }
    }
}
