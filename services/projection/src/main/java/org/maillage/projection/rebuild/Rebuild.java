package org.maillage.projection.rebuild;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild, from its request to what came of it.
 *
 * @param generation  the number of what it makes, and its own
 * @param proveOnly   whether it is thrown away as soon as it has proved
 * @param requestedBy who asked for it
 * @param requested   when
 * @param definitions version by key of the figures with which it is made
 * @param state       how far it is
 * @param advance     how much of the log it has taken
 * @param proof       once there is one
 * @param fault       why the last try to go on failed; null when it did not
 */
public record Rebuild(
        int generation,
        boolean proveOnly,
        String requestedBy,
        Instant requested,
        Map<String, Integer> definitions,
        State state,
        Advance advance,
        @Nullable Proof proof,
        @Nullable String fault) {

    public Rebuild {
        definitions = Map.copyOf(definitions);
    }

    static Rebuild begun(
            int generation, boolean proveOnly, String requestedBy, Instant now, Map<String, Integer> definitions) {
        return new Rebuild(
                generation, proveOnly, requestedBy, now, definitions, State.BUILDING, Advance.NONE, null, null);
    }

    /** How far a rebuild is. */
    public enum State {
        /** Reads the log from its first event. */
        BUILDING,
        /** Is being compared with what people read. */
        PROVING,
        /** Is compared, and goes on beside what people read. */
        PROVED,
        /** Is thrown away; its proof stays. */
        DISCARDED
    }

    /**
     * How much of the log is taken.
     *
     * @param taken how many offsets of the log lie behind it
     * @param of    how many lie behind what people read
     */
    public record Advance(long taken, long of) {

        static final Advance NONE = new Advance(0, 0);
    }

    /** Whether its proof lets it take the place of what people read. */
    public boolean isProvedRight() {
        return proof != null && proof.verdict() != Proof.Verdict.DIFFERENT;
    }
}
