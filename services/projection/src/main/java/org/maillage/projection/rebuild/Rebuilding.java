package org.maillage.projection.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Answer.Done;
import org.maillage.projection.rebuild.Answer.Reason;
import org.maillage.projection.rebuild.Answer.Refused;

/** What can be asked of rebuilds. Safe for any number of askers, here and in other instances: the standing is the arbiter. */
public final class Rebuilding {

    private static final String NIGHT = "nightly";

    private final Standings standings;
    private final Rebuilds rebuilds;
    private final Generations generations;

    public Rebuilding(Standings standings, Rebuilds rebuilds, Generations generations) {
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.generations = generations;
    }

    /** Begins a new generation beside the one that people read. */
    public Answer begin(String requestedBy, boolean proveOnly, Instant now) {
        return begin(requestedBy, proveOnly, now, null);
    }

    /** Begins the rebuild of a night that only proves, unless it was begun before, by whichever instance. */
    public Answer beginOfNight(LocalDate night, Instant now) {
        return begin(NIGHT, true, now, night);
    }

    /** People read a proved generation from now on. */
    public Answer show(int generation) {
        return change(standing -> {
            if (generation == standing.live()) {
                return new Refused(Reason.LIVE);
            }
            if (generation == standing.kept() && generation != 0) {
                return shown(standing, generation, standing.keptShown());
            }
            return generation == standing.candidate() && generation != 0
                    ? showCandidate(standing, generation)
                    : new Refused(Reason.UNKNOWN);
        });
    }

    /** People read again what they read before this generation. */
    public Answer back(int generation) {
        return change(standing -> {
            if (generation != standing.live()) {
                return new Refused(Reason.UNKNOWN);
            }
            return standing.kept() == 0
                    ? new Refused(Reason.NOTHING_KEPT)
                    : shown(standing, standing.kept(), standing.keptShown());
        });
    }

    /** A generation that nobody reads is thrown away; its proof stays. */
    public Answer discard(int generation) {
        var answer = change(standing -> {
            if (generation == standing.live()) {
                return new Refused(Reason.LIVE);
            }
            return generation != 0 && (generation == standing.kept() || generation == standing.candidate())
                    ? new Done(standing.without(generation))
                    : new Refused(Reason.UNKNOWN);
        });
        if (answer instanceof Done) {
            rebuilds.discarded(generation);
        }
        return answer;
    }

    /** Whoever was interrupted here, or was slower, has used a number up: none comes twice. */
    private Answer begin(String requestedBy, boolean proveOnly, Instant now, @Nullable LocalDate night) {
        while (true) {
            var standing = standings.read();
            if (standing.candidate() != 0 || (night != null && night.equals(standing.lastNight()))) {
                return new Refused(Reason.RUNNING);
            }
            int number = standing.highest() + 1;
            while (!rebuilds.add(Rebuild.begun(number, proveOnly, requestedBy, now, generations.definitions()))) {
                number++;
            }
            var begun = standing.begun(number, night);
            if (standings.replace(standing, begun)) {
                return new Done(begun);
            }
            rebuilds.discarded(number);
        }
    }

    private Answer showCandidate(Standing standing, int generation) {
        var rebuild = rebuilds.find(generation);
        if (rebuild.isEmpty() || rebuild.get().proof() == null) {
            return new Refused(Reason.NOT_PROVED);
        }
        return rebuild.get().isProvedRight()
                ? shown(standing, generation, standing.candidateShown())
                : new Refused(Reason.DIFFERENT);
    }

    /** Nobody is taken back in time: what is shown has taken in at least what people read by now. */
    private Answer shown(Standing standing, int generation, Standing wanted) {
        var next = generations.written(generation);
        if (!next.definitions().equals(generations.definitions())) {
            return new Refused(Reason.OTHER_FIGURES);
        }
        var read = new Cut(generations.written(standing.live()).reached());
        return read.isBehind(next.reached()) ? new Done(wanted) : new Refused(Reason.BEHIND);
    }

    private Answer change(Function<Standing, Answer> decision) {
        while (true) {
            var standing = standings.read();
            var answer = decision.apply(standing);
            if (!(answer instanceof Done done) || standings.replace(standing, done.standing())) {
                return answer;
            }
        }
    }
}
