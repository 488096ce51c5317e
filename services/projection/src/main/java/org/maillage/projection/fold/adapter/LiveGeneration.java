package org.maillage.projection.fold.adapter;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.maillage.projection.rebuild.Standings;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;

/** The generation that people read. It may become another one while they read. */
final class LiveGeneration {

    private static final int NOT_TOLD_YET = 0;

    private final Standings standings;
    private volatile int told = NOT_TOLD_YET;

    LiveGeneration(Standings standings) {
        this.standings = standings;
    }

    /** Its number. Looked up where nobody has told it yet. */
    int number() {
        int known = told;
        return known == NOT_TOLD_YET ? standings.read().live() : known;
    }

    void show(int generation) {
        told = generation;
    }

    /**
     * Something of which each generation has its own: every call goes to that of the generation which is read by then.
     *
     * @param part makes that of a generation
     */
    <T> T of(Class<T> port, IntFunction<T> part) {
        return ProxyFactory.getProxy(port, new Part<>(port, part));
    }

    private final class Part<T> implements TargetSource {

        private final Class<T> port;
        private final IntFunction<T> part;
        private final ConcurrentHashMap<Integer, T> parts = new ConcurrentHashMap<>();

        private Part(Class<T> port, IntFunction<T> part) {
            this.port = port;
            this.part = part;
        }

        @Override
        public Class<T> getTargetClass() {
            return port;
        }

        @Override
        public T getTarget() {
            return parts.computeIfAbsent(number(), part::apply);
        }
    }
}
