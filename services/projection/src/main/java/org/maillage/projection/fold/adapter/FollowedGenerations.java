package org.maillage.projection.fold.adapter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Generations;
import org.maillage.projection.rebuild.Written;
import org.springframework.boot.health.contributor.Health;

/** The generations that this instance has a part in, each with members of its own. */
final class FollowedGenerations implements Generations {

    private final Map<String, Integer> definitions;
    private final LiveGeneration live;
    private final IntFunction<FoldLoop> loops;
    private final IntFunction<Written> written;
    private final GenerationErasure erasure;
    private final Map<Integer, FoldLoop> running = new ConcurrentHashMap<>();

    /**
     * @param definitions version by key of the figures that are counted here
     * @param loops       makes the members of a generation
     * @param written     what a generation has written
     */
    FollowedGenerations(
            Map<String, Integer> definitions,
            LiveGeneration live,
            IntFunction<FoldLoop> loops,
            IntFunction<Written> written,
            GenerationErasure erasure) {
        this.definitions = Map.copyOf(definitions);
        this.live = live;
        this.loops = loops;
        this.written = written;
        this.erasure = erasure;
    }

    @Override
    public Map<String, Integer> definitions() {
        return definitions;
    }

    @Override
    public synchronized void follow(Map<Integer, Pace> paces) {
        running.forEach((generation, loop) -> {
            if (!paces.containsKey(generation)) {
                loop.stop();
                running.remove(generation);
            }
        });
        paces.forEach((generation, pace) ->
                running.computeIfAbsent(generation, this::begin).pace(pace));
    }

    @Override
    public void show(int generation) {
        live.show(generation);
    }

    @Override
    public Written written(int generation) {
        return written.apply(generation);
    }

    @Override
    public void erase(int generation) {
        erasure.erase(generation);
    }

    /** Whether what people read is being kept up to date here. */
    Health health() {
        var loop = running.isEmpty() ? null : running.get(live.number());
        return loop == null ? Health.down().withDetail("reason", "not started").build() : loop.health();
    }

    private FoldLoop begin(int generation) {
        var loop = loops.apply(generation);
        loop.start();
        return loop;
    }
}
