package org.maillage.projection.rebuild;

import java.util.List;

/**
 * What came out of comparing a new generation with the one that people read.
 *
 * @param cut         up to where
 * @param live        the generation that people read
 * @param candidate   the new one
 * @param cells       how many cells were compared that are not zero in both
 * @param differences how many of them differ and no changed definition explains it
 * @param listed      the first of these differences
 * @param redefined   figures whose definitions differ; what differs in their cells is explained
 */
public record Proof(
        Cut cut,
        Side live,
        Side candidate,
        long cells,
        long differences,
        List<Difference> listed,
        List<Redefinition> redefined) {

    public Proof {
        listed = List.copyOf(listed);
        redefined = List.copyOf(redefined);
    }

    /**
     * One of both generations.
     *
     * @param generation its number
     * @param events     how many were taken up to the cut and could be read
     * @param digest     SHA-256, in hexadecimal, of the cells that are not zero in the order of their names, {@code name TAB sum LF} each
     */
    public record Side(int generation, long events, String digest) {}

    /** The outcome in a word. */
    public enum Verdict {
        EQUAL,
        EXPLAINED,
        DIFFERENT
    }

    /** What of a new generation follows from it. */
    public Verdict verdict() {
        if (differences > 0) {
            return Verdict.DIFFERENT;
        }
        return redefined.isEmpty() ? Verdict.EQUAL : Verdict.EXPLAINED;
    }
}
