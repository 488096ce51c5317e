package org.maillage.projection.rebuild.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Following;
import org.maillage.projection.rebuild.Generations;
import org.maillage.projection.rebuild.GenerationsInMemory;
import org.maillage.projection.rebuild.Made;
import org.maillage.projection.rebuild.Proving;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuild.State;
import org.maillage.projection.rebuild.Rebuilding;
import org.maillage.projection.rebuild.RebuildsInMemory;
import org.maillage.projection.rebuild.Standing;
import org.maillage.projection.rebuild.Standings;
import org.maillage.projection.rebuild.Written;
import org.maillage.projection.rebuild.adapter.RebuildProperties.Rebuilt;
import org.maillage.testing.time.StandingClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** When proofs and erasures begin, and begin again after a fault. */
@ExtendWith(OutputCaptureExtension.class)
class RebuildLoopTest {

    private static final Map<String, Integer> FIGURES = Map.of("needs", 1);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final Rebuilt TIMES = new Rebuilt(
            0.3, Duration.ofSeconds(5), null, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final RebuildsInMemory kept = new RebuildsInMemory();
    private final Faulty standings = new Faulty(kept);
    private final GenerationsInMemory made = new GenerationsInMemory(FIGURES);
    private final Stubborn generations = new Stubborn(made);
    private final Rebuilding rebuilding = new Rebuilding(kept, kept, made);
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-30T12:00:00Z"));
    private final List<Thread> proofs = new ArrayList<>();
    private final RebuildLoop loop = loop(work -> {
        work.run();
        return new Thread(work);
    });

    @Test
    void aProofThatFailsIsNotedAndBegunAgainNotBeforeItsTime() {
        due();
        made.put(2, new Made("g2", FIGURES).event(0, "needs", 1).storing(_ -> {
                    throw new IllegalStateException("a page that nobody can read");
                }));

        loop.look();
        assertThat(rebuild().fault()).isEqualTo("IllegalStateException");
        assertThat(rebuild().state()).isEqualTo(State.PROVING);

        made.put(2, new Made("g2", FIGURES).event(0, "needs", 1));
        clock.pass(TIMES.proveAgainAfter().minus(TICK));
        loop.look();
        assertThat(rebuild().state()).isEqualTo(State.PROVING);

        clock.pass(TICK);
        loop.look();
        assertThat(rebuild().state()).isEqualTo(State.PROVED);
        assertThat(rebuild().fault()).isNull();
        assertThat(proofs).hasSize(2);
    }

    @Test
    void whileAProofIsBeingMadeNoOtherBegins() throws InterruptedException {
        var finish = new CountDownLatch(1);
        var patient = loop(work -> Thread.ofVirtual().start(() -> awaitQuietly(finish)));
        due();

        patient.look();
        clock.pass(TIMES.proveAgainAfter());
        patient.look();
        assertThat(proofs).hasSize(1);

        finish.countDown();
        proofs.getFirst().join();
        patient.look();
        assertThat(proofs).hasSize(2);
    }

    @Test
    void whatLeavesIsErasedOnceEveryoneHasNoticed() {
        due();
        rebuilding.discard(2);

        loop.look();
        clock.pass(TIMES.eraseAfter().minus(TICK));
        loop.look();
        assertThat(generations.asked).hasValue(0);
        assertThat(kept.read().leaving()).containsExactly(2);

        clock.pass(TICK);
        loop.look();
        assertThat(generations.asked).hasValue(1);
        assertThat(kept.read().leaving()).isEmpty();
    }

    @Test
    void anErasureThatFailsIsTriedAgainAfterAsLong() {
        due();
        rebuilding.discard(2);
        loop.look();
        generations.refusing = true;

        clock.pass(TIMES.eraseAfter());
        loop.look();
        assertThat(generations.asked).hasValue(1);
        generations.refusing = false;
        clock.pass(TIMES.eraseAfter().minus(TICK));
        loop.look();
        assertThat(generations.asked).as("not before").hasValue(1);
        assertThat(kept.read().leaving()).as("still to be erased").containsExactly(2);

        clock.pass(TICK);
        loop.look();
        assertThat(kept.read().leaving()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsToldOnceAndWaitedFor(CapturedOutput output) {
        String words = "generations are looked after again once the database answers";
        standings.away = true;
        loop.look();
        loop.look();
        assertThat(output.getOut()).containsOnlyOnce(words);

        standings.away = false;
        loop.look();
        assertThat(made.followed()).containsOnlyKeys(1);
        standings.away = true;
        loop.look();
        assertThat(output.getOut().split(words, -1)).as("away once more").hasSize(3);
    }

    @Test
    void itGoesOnThroughFaultsUntilItIsStoppedAndFollowsNothingThen() {
        standings.away = true;
        loop.start();
        await().until(() -> standings.asked.get() > 0);
        standings.away = false;
        await().until(() -> made.followed().containsKey(1));
        assertThat(loop.isRunning()).isTrue();

        loop.stop();

        assertThat(loop.isRunning()).isFalse();
        assertThat(made.followed()).isEmpty();
    }

    /** A rebuild that has taken what is read, so that both can be compared. */
    private void due() {
        made.put(1, new Made("g1", FIGURES).event(0, "needs", 1));
        made.put(2, new Made("g2", FIGURES).event(0, "needs", 1));
        rebuilding.begin("someone", false, clock.instant());
    }

    private Rebuild rebuild() {
        return kept.find(2).orElseThrow();
    }

    private RebuildLoop loop(Function<Runnable, Thread> starting) {
        return new RebuildLoop(
                new Following(standings, kept, generations, "self", () -> new Pace(0.3), TIMES.heldFor()),
                new Proving(kept, generations, rebuilding, () -> () -> {}),
                new Nightly(rebuilding, null, clock),
                standings,
                kept,
                generations,
                new RebuildOutcomes(kept, new SimpleMeterRegistry()),
                TIMES,
                clock,
                work -> {
                    var proof = starting.apply(work);
                    proofs.add(proof);
                    return proof;
                });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that can be away. */
    private static final class Faulty implements Standings {

        private final Standings behind;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean away;

        Faulty(Standings behind) {
            this.behind = behind;
        }

        @Override
        public Standing read() {
            asked.incrementAndGet();
            if (away) {
                throw new IllegalStateException("away");
            }
            return behind.read();
        }

        @Override
        public boolean replace(Standing read, Standing wanted) {
            return behind.replace(read, wanted);
        }
    }

    /** Generations that can be refused to be erased. */
    private static final class Stubborn implements Generations {

        private final Generations behind;
        private final AtomicInteger asked = new AtomicInteger();
        private boolean refusing;

        Stubborn(Generations behind) {
            this.behind = behind;
        }

        @Override
        public Map<String, Integer> definitions() {
            return behind.definitions();
        }

        @Override
        public void follow(Map<Integer, Pace> paces) {
            behind.follow(paces);
        }

        @Override
        public void show(int generation) {
            behind.show(generation);
        }

        @Override
        public Written written(int generation) {
            return behind.written(generation);
        }

        @Override
        public void erase(int generation) {
            asked.incrementAndGet();
            if (refusing) {
                throw new IllegalStateException("the broker is away");
            }
            behind.erase(generation);
        }
    }
}
