package org.maillage.projection.rebuild.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Standing;

/** What is answered about rebuilds. */
final class RebuildAnswers {

    private RebuildAnswers() {}

    /**
     * How things stand, and the last rebuilds.
     *
     * @param live      the generation that people read
     * @param kept      the one to go back to; absent where there is none
     * @param candidate the new one; absent where there is none
     */
    @JsonInclude(Include.NON_NULL)
    record AllAnswer(
            int live, @Nullable Integer kept, @Nullable Integer candidate, List<RebuildAnswer> rebuilds) {

        static AllAnswer of(Standing standing, List<Rebuild> rebuilds) {
            return new AllAnswer(
                    standing.live(),
                    present(standing.kept()),
                    present(standing.candidate()),
                    rebuilds.stream().map(it -> RebuildAnswer.of(it, standing)).toList());
        }

        private static @Nullable Integer present(int generation) {
            return generation == 0 ? null : generation;
        }
    }

    /**
     * One rebuild.
     *
     * @param role     what its generation is now
     * @param progress how much of the log is taken
     */
    @JsonInclude(Include.NON_NULL)
    record RebuildAnswer(
            int id,
            Rebuild.State state,
            Role role,
            boolean proveOnly,
            String requestedBy,
            Instant requested,
            Progress progress,
            @Nullable StoredProof proof,
            @Nullable String fault) {

        static RebuildAnswer of(Rebuild it, Standing standing) {
            var role = role(it.generation(), standing);
            var proof = it.proof();
            return new RebuildAnswer(
                    it.generation(),
                    role == Role.GONE ? Rebuild.State.DISCARDED : it.state(),
                    role,
                    it.proveOnly(),
                    it.requestedBy(),
                    it.requested(),
                    new Progress(it.advance().taken(), it.advance().of()),
                    proof == null ? null : StoredProof.of(proof),
                    it.fault());
        }

        private static Role role(int generation, Standing standing) {
            if (generation == standing.live()) {
                return Role.LIVE;
            }
            if (generation == standing.kept()) {
                return Role.KEPT;
            }
            return generation == standing.candidate() ? Role.CANDIDATE : Role.GONE;
        }
    }

    /** Offsets of the log behind a rebuild, of those behind what people read. */
    record Progress(long taken, long of) {}

    /** What a generation is. */
    enum Role {
        /** People read it. */
        LIVE,
        /** It is kept up for going back. */
        KEPT,
        /** It waits to be read. */
        CANDIDATE,
        /** It is thrown away. */
        GONE
    }
}
