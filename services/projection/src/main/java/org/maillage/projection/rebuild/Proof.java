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
 * @param onlyShown   how many of these differences are only in the stored cells that people read, and not in their journal
 * @param listed      the first of these differences
 * @param redefined   figures whose definitions differ; what differs in their cells is explained
 */
public record Proof(
        Cut cut,
        Side live,
        Side candidate,
        long cells,
        long differences,
        long onlyShown,
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
     * @param digest     of the cells that are not zero, in hexadecimal; see {@link Digest}
     */
    public record Side(int generation, long events, String digest) {}

    /** The outcome in a word. */
    public enum Verdict {
        /** Nothing differs. */
        EQUAL,
        /** What differs, another definition explains. */
        EXPLAINED,
        /** The journals are equal, and people read cells that say otherwise: somebody else wrote them. The new ones are right. */
        HEALING,
        /** Something differs, and it is not known which is right. */
        DIFFERENT
    }

    /** What of a new generation follows from it. */
    public Verdict verdict() {
        if (differences > 0) {
            return differences == onlyShown ? Verdict.HEALING : Verdict.DIFFERENT;
        }
        return redefined.isEmpty() ? Verdict.EQUAL : Verdict.EXPLAINED;
    }
}
