package org.maillage.projection.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Rebuild.Advance;
import org.maillage.projection.rebuild.Rebuild.State;

/**
 * One instance's part in the generations, looked after again and again: what is read and what is kept is followed by all, and what is
 * being built by one of them. For one thread.
 */
public final class Following {

    /** How near a new generation comes to what people read before the place is fixed at which they are compared. */
    private static final long NEAR = 10_000;

    private final Standings standings;
    private final Rebuilds rebuilds;
    private final Generations generations;
    private final String self;
    private final Supplier<Pace> pace;
    private final Duration heldFor;
    private int aiming;
    private @Nullable Cut aim;

    /**
     * @param self    names this instance among all
     * @param pace    of what is being built, as it is at the moment
     * @param heldFor how long what is being built is left to an instance that is not heard of
     */
    public Following(
            Standings standings,
            Rebuilds rebuilds,
            Generations generations,
            String self,
            Supplier<Pace> pace,
            Duration heldFor) {
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.self = self;
        this.pace = pace;
        this.heldFor = heldFor;
    }

    /** Two generations that can be compared now. */
    public record Due(int live, int candidate, Cut cut) {}

    /**
     * Does what is to be done by now, which takes no long time.
     *
     * @return the proof that this instance must make now, which does
     */
    public Optional<Due> look() {
        var standing = standings.read();
        generations.show(standing.live());
        var rebuild = rebuilds.find(standing.candidate()).filter(it -> isOfThisRelease(it.definitions()));
        boolean held = rebuild.isPresent()
                && rebuild.get().state() != State.PROVED
                && rebuilds.hold(standing.candidate(), self, heldFor);
        generations.follow(wanted(standing, rebuild.orElse(null), held));
        return held ? rebuild.flatMap(it -> due(standing, it)) : Optional.empty();
    }

    private Map<Integer, Pace> wanted(Standing standing, @Nullable Rebuild rebuild, boolean held) {
        var paces = new HashMap<Integer, Pace>();
        paces.put(standing.live(), Pace.FULL);
        if (standing.kept() != 0
                && isOfThisRelease(generations.written(standing.kept()).definitions())) {
            paces.put(standing.kept(), Pace.FULL);
        }
        if (rebuild != null && rebuild.state() == State.PROVED) {
            paces.put(rebuild.generation(), Pace.FULL);
        } else if (held) {
            paces.put(standing.candidate(), pace.get());
        }
        return paces;
    }

    private Optional<Due> due(Standing standing, Rebuild rebuild) {
        if (aiming != rebuild.generation()) {
            aiming = rebuild.generation();
            aim = null;
        }
        var read = new Cut(generations.written(standing.live()).reached());
        var reached = generations.written(rebuild.generation()).reached();
        rebuilds.advanced(rebuild.generation(), new Advance(read.size() - read.remaining(reached), read.size()));
        if (aim == null && read.remaining(reached) <= NEAR) {
            aim = read;
        }
        return Optional.ofNullable(aim)
                .filter(cut -> cut.isBehind(reached))
                .map(cut -> new Due(standing.live(), rebuild.generation(), cut));
    }

    private boolean isOfThisRelease(Map<String, Integer> definitions) {
        return definitions.equals(generations.definitions());
    }
}
