package org.maillage.projection.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Rebuild.Advance;
import org.maillage.projection.rebuild.Rebuild.State;

/** Standing and rebuilds in lists. A holder keeps what it holds until a test takes it away. */
public final class RebuildsInMemory implements Rebuilds, Standings {

    private final Map<Integer, Rebuild> rebuilds = new HashMap<>();
    private final Map<Integer, String> holders = new HashMap<>();
    private Standing standing = Standing.first(1);

    void letGo(int generation) {
        holders.remove(generation);
    }

    @Override
    public Standing read() {
        return standing;
    }

    @Override
    public boolean replace(Standing read, Standing wanted) {
        if (read.revision() != standing.revision()) {
            return false;
        }
        standing = wanted;
        return true;
    }

    @Override
    public boolean add(Rebuild begun) {
        return rebuilds.putIfAbsent(begun.generation(), begun) == null;
    }

    @Override
    public Optional<Rebuild> find(int generation) {
        return Optional.ofNullable(rebuilds.get(generation));
    }

    @Override
    public List<Rebuild> latest(int most) {
        return List.copyOf(rebuilds.values());
    }

    @Override
    public boolean hold(int generation, String holder, Duration time) {
        return holders.computeIfAbsent(generation, _ -> holder).equals(holder);
    }

    @Override
    public void advanced(int generation, Advance advance) {
        change(generation, it -> with(it, it.state(), advance, it.proof()));
    }

    @Override
    public void proving(int generation) {
        change(generation, it -> with(it, State.PROVING, it.advance(), it.proof()));
    }

    @Override
    public void proved(int generation, Proof proof) {
        change(generation, it -> with(it, State.PROVED, it.advance(), proof));
    }

    @Override
    public void failed(int generation, String fault) {
        change(generation, it -> with(it, it.state(), it.advance(), it.proof(), fault));
    }

    @Override
    public void discarded(int generation) {
        change(generation, it -> with(it, State.DISCARDED, it.advance(), it.proof()));
    }

    private void change(int generation, UnaryOperator<Rebuild> change) {
        rebuilds.computeIfPresent(generation, (_, it) -> change.apply(it));
    }

    private static Rebuild with(Rebuild it, State state, Advance advance, @Nullable Proof proof) {
        return with(it, state, advance, proof, null);
    }

    private static Rebuild with(
            Rebuild it, State state, Advance advance, @Nullable Proof proof, @Nullable String fault) {
        return new Rebuild(
                it.generation(),
                it.proveOnly(),
                it.requestedBy(),
                it.requested(),
                it.definitions(),
                state,
                advance,
                proof,
                fault);
    }
}
