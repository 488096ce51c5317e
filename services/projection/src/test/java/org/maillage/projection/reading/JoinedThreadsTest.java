package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Scale;
import org.maillage.projection.figures.Measure.Window;

/** Money on a thread that hangs under another since. */
class JoinedThreadsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Period ON = new Period(DAY, DAY);
    private static final Ratio LEVERAGE =
            new Ratio(Operand.byThread("others"), Operand.byThread("own"), Window.PERIOD, Scale.FOR_ONE);
    private static final Definition DEFINITION =
            Definition.shown("levier", "Levier", "€ pour 1 €", LEVERAGE, List.of(), "Pour l’essai.");

    private final Sums own = new Sums();
    private final Sums others = new Sums();
    private final Map<String, Sums> sums = Map.of("own", own, "others", others);

    @Test
    void moneyOnAMergedNeedCountsOnItsSurvivor() {
        add(own, "survivor", 100);
        add(others, "merged", 200);

        join(file -> file.equals("merged") ? Set.of("merged", "survivor") : Set.of(file));

        assertThat(value().of()).isEqualTo(Map.of("numerator", 200L, "denominator", 100L));
    }

    @Test
    void itIsAddedToWhatIsThereAlready() {
        add(own, "survivor", 100);
        add(others, "survivor", 50);
        add(others, "merged", 200);

        join(_ -> Set.of("merged", "survivor"));

        assertThat(value().of()).isEqualTo(Map.of("numerator", 250L, "denominator", 100L));
    }

    @Test
    void moneyOnAChainThatTheMetropoleNeverPaidStaysOut() {
        add(own, "elsewhere", 100);
        add(others, "alone", 200);

        join(Threads.AS_TOLD);

        assertThat(value().of()).isEqualTo(Map.of("numerator", 0L, "denominator", 100L));
    }

    @Test
    void contributionsAreFoundByTheThreadThatTheirEventTold() {
        add(own, "survivor", 100);
        add(others, "merged", 200);

        join(_ -> Set.of("merged", "survivor"));

        var isIn = new Valuation(DEFINITION, sums).parts(LEVERAGE, LEVERAGE.numerator(), "TOUS", Slice.WHOLE, ON);
        assertThat(isIn).accepts("merged").rejects("alone", "");
    }

    @Test
    void threadsWithACounterpartAreNotLookedUp() {
        add(own, "F02", 100);
        add(others, "F02", 200);

        join(file -> {
            throw new AssertionError("looked up " + file);
        });

        assertThat(value().value()).isEqualByComparingTo("2");
    }

    private void join(Threads threads) {
        new JoinedThreads(threads).join(DEFINITION, sums);
    }

    private Value value() {
        return new Valuation(DEFINITION, sums).of("TOUS", Slice.WHOLE, ON);
    }

    private static void add(Sums to, String thread, long amount) {
        to.add("TOUS", Slice.WHOLE, DAY, "", amount);
        to.add("TOUS", Slice.WHOLE, DAY, thread, amount);
    }
}
