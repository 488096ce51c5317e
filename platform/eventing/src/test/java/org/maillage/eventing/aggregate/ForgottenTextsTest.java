package org.maillage.eventing.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.Bench.FILE;
import static org.maillage.eventing.model.Bench.NOON;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.model.Bench;
import org.maillage.eventing.model.Tally;

/** Free texts, with the file and while they wait for it: nobody reads them once its key is deleted. */
class ForgottenTextsTest {

    private static final String WORDS = "mots d’une habitante";
    private static final Period KEPT_FOR = Period.ofYears(3);

    private final Bench bench = Bench.withTexts(KEPT_FOR);

    @Test
    void whatWaitsWithTextsIsKeptSealed() {
        bench.takes(bench.says("s1", 1, WORDS));

        assertThat(bench.kept().waiting()).hasSize(1);
        assertThat(waitingAsKept()).doesNotContain(WORDS).doesNotContain("number");
    }

    @Test
    void whatWaitsWithoutTextsIsKeptAsItCame() {
        bench.takes(bench.says("s1", "step 1"));

        assertThat(waitingAsKept()).contains("number");
        assertThat(bench.keys.find(FILE)).isEmpty();
    }

    @Test
    void itIsReadWhenItsTimeComesAndItsTextsAreKeptWithTheFile() {
        bench.takes(bench.says("s1", 2, WORDS), bench.says("s2", "open"));

        bench.takes(bench.says("s3", "step 1"));

        assertThat(bench.causes()).containsExactly("s2", "s3", "s1");
        assertThat(bench.kept().waiting()).isEmpty();
        SealedText text = bench.kept().texts().getFirst();
        assertThat(bench.keys.find(FILE).orElseThrow().open(text.cipher())).isEqualTo(WORDS);
    }

    @Test
    void itStaysSealedWhileItIsTriedInVain() {
        bench.takes(bench.says("s1", 5, WORDS), bench.says("s2", "open"));
        bench.clock.set(NOON.plusSeconds(60));
        bench.wakes();

        bench.takes(bench.says("s3", "step 1"));

        assertThat(bench.told("s1")).last().asString().startsWith("waiting early");
        assertThat(waitingAsKept()).doesNotContain(WORDS);
    }

    @Test
    void whatWaitedIsRefusedOnceItsTextsAreForgotten() {
        bench.takes(bench.says("s1", 1, WORDS), bench.says("s2", "step 2"));

        bench.forgets();

        assertThat(bench.told("s1")).last().isEqualTo("refused waiting.forgotten");
        assertThat(bench.told("s2")).last().asString().startsWith("waiting");
        assertThat(bench.kept().waiting()).hasSize(1);
    }

    @Test
    void theFileGoesOnAndWhatIsSaidAfterwardsIsKeptUnderANewKey() {
        bench.takes(bench.says("s1", 1, WORDS));
        bench.forgets();

        bench.takes(bench.says("s2", "open"), bench.says("s3", 1, "autre"));

        assertThat(bench.causes()).containsExactly("s2", "s3");
        assertThat(bench.kept().texts()).hasSize(1);
        assertThat(bench.keys.find(FILE)).isPresent();
    }

    @Test
    void aCrashBetweenTheKeyAndTheQueueBlocksNothing() {
        bench.takes(bench.says("s1", 1, WORDS), bench.says("s2", "step 1"));
        bench.keys.forget(FILE);

        bench.takes(bench.says("s3", "open"));

        assertThat(bench.told("s1")).last().isEqualTo("refused waiting.forgotten");
        assertThat(bench.causes()).containsExactly("s3", "s2");
    }

    @Test
    void aTextUnderAKeyThatIsNoMoreIsNotReadUnderTheNextOne() {
        bench.takes(bench.says("s1", 1, WORDS));
        bench.keys.forget(FILE);
        bench.takes(bench.says("s2", 2, "autre"), bench.says("s3", "open"), bench.says("s4", "step 1"));

        assertThat(bench.told("s1")).last().isEqualTo("refused waiting.forgotten");
        assertThat(bench.causes()).containsExactly("s3", "s4", "s2");
    }

    @Test
    void forgettingAFileOfWhichNothingIsKnownLeavesNothing() {
        bench.takes(bench.says("s1", "open"));

        bench.forgets();

        assertThat(bench.kept().revision()).isEqualTo(2);
        assertThat(bench.factNames()).containsExactly("Opened");
    }

    @Test
    void aLaterReleaseThatCannotReadWhatWaitsRefusesItAndGoesOn() {
        bench.takes(bench.says("s1", "step 2"), bench.says("s2", "open"));
        bench.clock.set(NOON.plusSeconds(60));

        bench.startsLaterRelease();
        bench.wakes();

        assertThat(bench.told("s1")).last().isEqualTo("refused waiting.unreadable");
        assertThat(bench.kept().waiting()).isEmpty();
    }

    @Test
    void whatALaterReleaseCannotReadHoldsUpNobodyBehindIt() {
        bench.takes(bench.says("s1", "step 2"));
        bench.startsLaterRelease();

        bench.takes(bench.says("s2", "open"));

        assertThat(bench.told("s2")).containsExactly("applied");
        assertThat(bench.told("s1")).last().isEqualTo("refused waiting.unreadable");
    }

    @Test
    void textsAreForgottenSoLongAfterTheLastThingThatWasRecorded() {
        bench.takes(bench.says("s1", "open"), bench.says("s2", 1, WORDS));
        rings();
        Instant last = bench.facts().getLast().recordedTime();
        Instant over = last.atOffset(ZoneOffset.UTC).plus(KEPT_FOR).toInstant();

        bench.clock.set(over.minusMillis(1));
        bench.wakes();
        assertThat(bench.keys.find(FILE)).isPresent();
        bench.clock.set(over);
        bench.wakes();

        assertThat(bench.keys.find(FILE)).isEmpty();
        assertThat(bench.kept().texts()).isEmpty();
        assertThat(bench.wakes()).isZero();
        assertThat(bench.factNames()).containsExactly("Opened", "Stepped", "Rang");
    }

    /** So that nothing else is due. */
    private void rings() {
        bench.clock.set(NOON.plus(Tally.RINGS_AFTER));
        bench.wakes();
    }

    private String waitingAsKept() {
        return new String(bench.kept().waiting().getFirst().event().data(), StandardCharsets.UTF_8);
    }
}
