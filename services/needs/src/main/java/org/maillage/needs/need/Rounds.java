package org.maillage.needs.need;

/**
 * How often something was begun for a need: explorations, studies, searches for a holder.
 *
 * @param begun    how many were begun, the number of the latest
 * @param finished whether the latest came to its end, and nothing since calls for another
 */
public record Rounds(int begun, boolean finished) {

    static final Rounds NONE = new Rounds(0, false);

    int next() {
        return begun + 1;
    }

    Rounds begin() {
        return new Rounds(begun + 1, false);
    }

    Rounds finish() {
        return new Rounds(begun, true);
    }

    Rounds again() {
        return new Rounds(begun, false);
    }
}
