package org.maillage.projection.rebuild;

import java.util.function.Supplier;
import org.maillage.projection.rebuild.Following.Due;

/** Compares what is due, and keeps what came out. */
public final class Proving {

    private final Rebuilds rebuilds;
    private final Generations generations;
    private final Rebuilding rebuilding;
    private final Supplier<Runnable> rests;

    /** @param rests for each proof something that rests when it is called, for as long as others are to be let by */
    public Proving(Rebuilds rebuilds, Generations generations, Rebuilding rebuilding, Supplier<Runnable> rests) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.rebuilding = rebuilding;
        this.rests = rests;
    }

    /** Takes as long as reading both journals takes. What was only to be proved is thrown away afterwards. */
    public Proof prove(Due due) {
        rebuilds.proving(due.candidate());
        var proof = Prover.prove(generations, due.live(), due.candidate(), due.cut(), rests.get());
        rebuilds.proved(due.candidate(), proof);
        if (rebuilds.find(due.candidate()).filter(Rebuild::proveOnly).isPresent()) {
            rebuilding.discard(due.candidate());
        }
        return proof;
    }
}
