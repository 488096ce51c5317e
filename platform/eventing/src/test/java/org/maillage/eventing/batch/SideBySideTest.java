package org.maillage.eventing.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final List<Integer> MANY = IntStream.range(0, 1_900).boxed().toList();

    @Test
    void everyItemIsInOnePartAndTheAnswersKeepTheirOrder() {
        List<List<Integer>> parts = SideBySide.each(MANY, List::copyOf);

        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(MANY);
    }

    @Test
    void partsAreAtWorkAtTheSameTime() {
        var others = new CountDownLatch(2);

        assertThat(SideBySide.each(MANY, _ -> {
                    others.countDown();
                    return arrived(others);
                }))
                .containsOnly(true);
    }

    @Test
    void aFewAreDoneOnTheThreadOfTheCaller() {
        assertThat(SideBySide.each(MANY.subList(0, 499), _ -> Thread.currentThread()))
                .containsExactly(Thread.currentThread());
    }

    @Test
    void aFaultIsThrownAsItIsOnceNoPartIsAtWorkAnyMore() {
        var done = new AtomicInteger();

        assertThatThrownBy(() -> SideBySide.each(MANY, part -> {
                    if (part.contains(0)) {
                        throw new IllegalStateException("of the first");
                    }
                    return done.addAndGet(part.size());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of the first");
        assertThat(done).hasValue(MANY.size() - 250);
    }

    private static boolean arrived(CountDownLatch others) {
        try {
            return others.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
