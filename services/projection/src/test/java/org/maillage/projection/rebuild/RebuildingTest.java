package org.maillage.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Answer.Done;
import org.maillage.projection.rebuild.Answer.Reason;
import org.maillage.projection.rebuild.Answer.Refused;
import org.maillage.projection.rebuild.Following.Due;
import org.maillage.projection.rebuild.Rebuild.State;

/** From the request of a rebuild to the switch and back, by two instances. */
class RebuildingTest {

    private static final Map<String, Integer> FIGURES = Map.of("needs", 1);
    private static final Pace SLOW = new Pace(0.2);
    private static final Duration HELD_FOR = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 30);

    private final RebuildsInMemory kept = new RebuildsInMemory();
    private final GenerationsInMemory here = new GenerationsInMemory(FIGURES);
    private final Rebuilding rebuilding = new Rebuilding(kept, kept, here);
    private final Following one = new Following(kept, kept, here, "one", () -> SLOW, HELD_FOR);
    private final Following other = new Following(kept, kept, here, "other", () -> SLOW, HELD_FOR);
    private final Proving proving = new Proving(kept, here, rebuilding, () -> () -> {});

    @Test
    void oneInstanceBuildsSlowlyAndBothFollowWhatIsRead() {
        begun(false);

        one.look();
        assertThat(here.followed()).isEqualTo(Map.of(1, Pace.FULL, 2, SLOW));
        other.look();
        assertThat(here.followed()).isEqualTo(Map.of(1, Pace.FULL));
        kept.letGo(2);
        other.look();
        assertThat(here.followed()).containsKey(2);
    }

    @Test
    void whatIsProvedIsFollowedByAllAndReadOnceItIsSwitchedTo() {
        begun(false);
        prove();

        other.look();
        assertThat(here.followed()).isEqualTo(Map.of(1, Pace.FULL, 2, Pace.FULL));
        assertThat(rebuilding.show(2)).isInstanceOf(Done.class);
        other.look();
        assertThat(here.shown()).isEqualTo(2);
        assertThat(here.followed()).isEqualTo(Map.of(1, Pace.FULL, 2, Pace.FULL));
        assertThat(rebuilding.back(2)).isInstanceOf(Done.class);
        other.look();
        assertThat(here.shown()).isEqualTo(1);
        assertThat(rebuilding.show(2)).isInstanceOf(Done.class);
        assertThat(kept.read().live()).isEqualTo(2);
    }

    @Test
    void whatIsNotProvedOrDiffersIsNotShown() {
        begun(false);
        assertThat(rebuilding.show(2)).isEqualTo(new Refused(Reason.NOT_PROVED));

        here.put(1, new Made("g1", FIGURES).event(0, "needs", 8));
        prove();

        assertThat(rebuilding.show(2)).isEqualTo(new Refused(Reason.DIFFERENT));
    }

    @Test
    void cellsThatTheirOwnJournalContradictsAreHealedByTheSwitch() {
        begun(false);
        here.put(1, new Made("g1", FIGURES).event(0, "needs", 1).storing(Made::oneMore));
        prove();

        assertThat(rebuilding.show(2)).isInstanceOf(Done.class);
    }

    @Test
    void nobodyIsTakenBackInTime() {
        begun(false);
        prove();
        here.put(1, new Made("g1", FIGURES).event(0, "needs", 1).event(1, "needs", 1));

        assertThat(rebuilding.show(2)).isEqualTo(new Refused(Reason.BEHIND));
    }

    @Test
    void whatThisReleaseCannotKeepUpIsNotGoneBackTo() {
        begun(false);
        prove();
        rebuilding.show(2);
        here.put(1, new Made("g1", Map.of("needs", 7)).event(0, "needs", 1));

        assertThat(rebuilding.back(2)).isEqualTo(new Refused(Reason.OTHER_FIGURES));
        one.look();
        assertThat(here.followed()).containsOnlyKeys(2);
    }

    @Test
    void whatIsOnlyToBeProvedIsThrownAwayAndItsProofStays() {
        begun(true);
        prove();

        assertThat(kept.find(2)).hasValueSatisfying(rebuild -> {
            assertThat(rebuild.state()).isEqualTo(State.DISCARDED);
            assertThat(rebuild.proof()).isNotNull();
        });
        assertThat(kept.read().candidate()).isZero();
        assertThat(kept.read().leaving()).containsExactly(2);
        one.look();
        assertThat(here.followed()).containsOnlyKeys(1);
    }

    @Test
    void oneRebuildAtATimeAndOneEachNight() {
        assertThat(rebuilding.beginOfNight(NIGHT, NOW)).isInstanceOf(Done.class);
        assertThat(rebuilding.begin("someone", false, NOW)).isEqualTo(new Refused(Reason.RUNNING));
        rebuilding.discard(2);
        assertThat(rebuilding.beginOfNight(NIGHT, NOW)).isEqualTo(new Refused(Reason.RUNNING));
        assertThat(rebuilding.beginOfNight(NIGHT.plusDays(1), NOW)).isInstanceOf(Done.class);
        assertThat(kept.read().candidate()).isEqualTo(3);
    }

    @Test
    void aNumberThatAnInterruptedRequestUsedUpIsPassedOver() {
        kept.add(Rebuild.begun(2, false, "interrupted", NOW, FIGURES));

        rebuilding.begin("someone", false, NOW);

        assertThat(kept.read().candidate()).isEqualTo(3);
    }

    @Test
    void whatIsReadCannotBeThrownAway() {
        assertThat(rebuilding.discard(1)).isEqualTo(new Refused(Reason.LIVE));
        assertThat(rebuilding.discard(9)).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(rebuilding.back(1)).isEqualTo(new Refused(Reason.NOTHING_KEPT));
        assertThat(rebuilding.show(0)).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    private void begun(boolean proveOnly) {
        here.put(1, new Made("g1", FIGURES).event(0, "needs", 1));
        rebuilding.begin("someone", proveOnly, NOW);
    }

    /** Builds what is begun, and proves it. */
    private void prove() {
        assertThat(one.look().filter(due -> !due.cut().isBehind(here.written(2).reached())))
                .isEmpty();
        here.put(2, new Made("g2", FIGURES).event(0, "needs", 1));
        Due due = one.look().orElseThrow();
        proving.prove(due);
    }
}
