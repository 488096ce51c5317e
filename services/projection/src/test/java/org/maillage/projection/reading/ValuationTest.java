package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** How values are read from sums. */
class ValuationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final Sums sums = new Sums();
    private final Sums others = new Sums();

    @Test
    void aCountIsTheSumOverPartitions() {
        add(sums, DAY, 2);
        add(sums, DAY, 3);
        add(sums, DAY.minusMonths(1), 100);

        assertThat(value(new Measure.Count(), NOVEMBER)).isEqualByComparingTo("5");
    }

    @Test
    void aRatioDividesItsTwoSumsAndRoundsLast() {
        add(sums, DAY, 1);
        add(others, DAY, 3);

        var read = read(ratio(Window.PERIOD), NOVEMBER);

        assertThat(read.value()).isEqualByComparingTo("33.3");
        assertThat(read.of()).containsExactlyInAnyOrderEntriesOf(Map.of("numerator", 1L, "denominator", 3L));
    }

    @Test
    void aRatioOverNothingHasNoValue() {
        add(sums, DAY, 1);

        assertThat(read(ratio(Window.PERIOD), NOVEMBER).value()).isNull();
    }

    @Test
    void aRatioLooksThroughItsWindow() {
        add(sums, LocalDate.of(2024, 12, 1), 1);
        add(others, LocalDate.of(2024, 12, 1), 1);
        add(others, LocalDate.of(2024, 11, 30), 3);

        assertThat(value(ratio(Window.LAST_24_MONTHS), NOVEMBER)).isEqualByComparingTo("100");
        assertThat(value(ratio(Window.SINCE_THE_FIRST_FACT), NOVEMBER)).isEqualByComparingTo("25");
        assertThat(read(ratio(Window.PERIOD), NOVEMBER).value()).isNull();
    }

    @Test
    void aMedianIsTheMiddleOrHalfwayBetweenTheMiddleTwo() {
        for (int days : List.of(10, 20, 30, 40, 50)) {
            sums.add("TOUS", Slice.WHOLE, DAY, Integer.toString(days), 1);
        }
        assertThat(value(new Measure.Median(5), NOVEMBER)).isEqualByComparingTo("30");

        sums.add("TOUS", Slice.WHOLE, DAY, "50", 1);
        assertThat(value(new Measure.Median(5), NOVEMBER)).isEqualByComparingTo("35");
    }

    @Test
    void tooFewForAMedianIsToldAndNotShown() {
        sums.add("TOUS", Slice.WHOLE, DAY, "10", 4);

        assertThat(read(new Measure.Median(5), NOVEMBER)).isEqualTo(new Value(null, Map.of("count", 4L)));
    }

    @Test
    void aStockIsAllUpToTheEndOfThePeriod() {
        add(sums, DAY.minusYears(3), 7);
        add(sums, DAY, -2);
        add(sums, DAY.plusMonths(1), 100);

        assertThat(value(Measure.Count.stock(), NOVEMBER)).isEqualByComparingTo("5");
    }

    @Test
    void hundredthsAreToldInTheUnit() {
        add(sums, DAY, 3_470);

        assertThat(value(new Measure.Count().inHundredths(), NOVEMBER)).isEqualByComparingTo("34.7");
    }

    @Test
    void aDimensionCountedApartLiesInPartsOfItsOwn() {
        var programme = new Slice("programme", "CITE-EMPLOI");
        add(sums, DAY, 9);
        sums.add("TOUS", Slice.WHOLE, DAY, "CITE-EMPLOI", 4);
        sums.add("TOUS", programme, DAY, "CITE-EMPLOI", 4);
        var valuation = new Valuation(definition(new Measure.Count().apart("programme")), Map.of("sums", sums));

        assertThat(valuation.of("TOUS", Slice.WHOLE, NOVEMBER).value()).isEqualByComparingTo("9");
        assertThat(valuation.of("TOUS", programme, NOVEMBER).value()).isEqualByComparingTo("4");
    }

    @Test
    void aPartMayBeToldBesideTheSum() {
        add(sums, DAY, 250);
        sums.add("TOUS", Slice.WHOLE, DAY, "persons", 3);

        assertThat(read(new Measure.Count().telling("persons"), NOVEMBER).of()).isEqualTo(Map.of("persons", 3L));
    }

    @Test
    void distinctCountsThePartsThatAreAboveZeroInWhateverSlice() {
        var scheme = new Slice("schemeCode", "CDV");
        sums.add("TOUS", Slice.WHOLE, DAY, "A", 2);
        sums.add("TOUS", Slice.WHOLE, DAY, "B", 1);
        sums.add("TOUS", Slice.WHOLE, DAY, "C", 0);
        sums.add("TOUS", scheme, DAY, "A", 1);
        var valuation = new Valuation(definition(new Measure.Distinct()), Map.of("sums", sums));

        assertThat(valuation.of("TOUS", Slice.WHOLE, NOVEMBER).value()).isEqualByComparingTo("2");
        assertThat(valuation.of("TOUS", scheme, NOVEMBER).value()).isEqualByComparingTo("1");
    }

    @Test
    void varietyCountsThingsWithEnoughKindsUpToTheEndOfThePeriod() {
        partners("F02", DAY.minusYears(2), "ASSOCIATION", "LANDLORD", "FUNDER");
        partners("F08", DAY, "ASSOCIATION", "LANDLORD");

        assertThat(value(new Measure.Variety(3), NOVEMBER)).isEqualByComparingTo("1");
        assertThat(value(new Measure.Variety(2), NOVEMBER)).isEqualByComparingTo("2");
        assertThat(value(new Measure.Variety(3), Period.until(DAY.minusYears(3))))
                .isEqualByComparingTo("0");
    }

    @Test
    void aPartnerTakenBackIsNoKindAnyMore() {
        partners("F02", DAY, "ASSOCIATION", "LANDLORD", "FUNDER");
        sums.add("TOUS", Slice.WHOLE, DAY, "F02/FUNDER", -1);

        assertThat(value(new Measure.Variety(3), NOVEMBER)).isEqualByComparingTo("0");
    }

    @Test
    void aBreakdownOfVarietyTellsWhichOfThemAreConcerned() {
        partners("F02", DAY, "ASSOCIATION", "LANDLORD", "FUNDER");
        partners("F08", DAY, "ASSOCIATION", "LANDLORD");
        var funder = new Slice("partnerKind", "FUNDER");
        var school = new Slice("partnerKind", "SCHOOL_RESEARCH");
        sums.add("TOUS", funder, DAY, "F02/FUNDER", 1);
        sums.add("TOUS", school, DAY, "F08/SCHOOL_RESEARCH", 1);
        var valuation = new Valuation(definition(new Measure.Variety(3)), Map.of("sums", sums));

        assertThat(valuation.of("TOUS", funder, NOVEMBER).value()).isEqualByComparingTo("1");
        assertThat(valuation.of("TOUS", school, NOVEMBER).value()).isEqualByComparingTo("0");
        assertThat(valuation.of("QN03107M", Slice.WHOLE, NOVEMBER).value())
                .as("told of the whole alone")
                .isNull();
    }

    private void partners(String thing, LocalDate since, String... kinds) {
        for (String kind : kinds) {
            sums.add("TOUS", Slice.WHOLE, since, Measure.Variety.part(thing, kind), 1);
        }
    }

    @Test
    void aRatioByThreadLeavesOutThreadsWithoutADivisorOnBothSides() {
        money(sums, "F02", 300);
        money(sums, "F08", 50);
        money(sums, "F09", 70);
        money(others, "F02", 100);
        money(others, "F09", 40);
        money(others, "F09", -40);
        money(others, "F10", 20);
        var leverage = new Measure.Ratio(
                Operand.byThread("sums"), Operand.byThread("others"), Window.PERIOD, Measure.Scale.FOR_ONE);

        var read = read(leverage, NOVEMBER);

        assertThat(read.of()).isEqualTo(Map.of("numerator", 300L, "denominator", 120L));
        assertThat(read.value()).isEqualByComparingTo("2.5");
    }

    private static void money(Sums to, String thread, long amount) {
        add(to, DAY, amount);
        to.add("TOUS", Slice.WHOLE, DAY, thread, amount);
    }

    @Test
    void aRatioOfStocksHasAnAverageOverTheDaysOfThePeriod() {
        add(sums, NOVEMBER.start().minusYears(1), 60);
        add(sums, LocalDate.of(2026, 11, 16), 30);
        add(others, NOVEMBER.start().minusYears(1), 100);

        var read = read(ratio(Window.END_OF_PERIOD), NOVEMBER);

        assertThat(read.value()).isEqualByComparingTo("90");
        assertThat(read.average()).as("fifteen days of 60, fifteen of 90").isEqualByComparingTo("75");
    }

    @Test
    void anAverageOverDaysWithNothingBelowTheLineIsNone() {
        add(sums, DAY, 60);

        assertThat(read(ratio(Window.END_OF_PERIOD), NOVEMBER).average()).isNull();
        assertThat(read(ratio(Window.SINCE_THE_FIRST_FACT), NOVEMBER).average()).isNull();
    }

    @Test
    void diversityIsLeastWhenOnePartHasEverything() {
        List.of("a", "b", "c", "d").forEach(part -> sums.add("TOUS", Slice.WHOLE, DAY, part, 5));
        assertThat(value(new Measure.Diversity(20), NOVEMBER)).isEqualByComparingTo("0.75");
        assertThat(read(new Measure.Diversity(21), NOVEMBER).value()).isNull();
    }

    @Test
    void anOperandMayBeSomeParts() {
        sums.add("TOUS", Slice.WHOLE, DAY, "WOMAN", 3);
        sums.add("TOUS", Slice.WHOLE, DAY, "MAN", 1);
        sums.add("TOUS", Slice.WHOLE, DAY, "OTHER", 9);
        var measure =
                new Measure.Ratio(Operand.parts("sums", "WOMAN"), Operand.parts("sums", "WOMAN", "MAN"), Window.PERIOD);

        assertThat(value(measure, NOVEMBER)).isEqualByComparingTo("75");
    }

    @Test
    void anUndividedOperandIsWholeInABreakdown() {
        var ess = new Slice("ess", "true");
        sums.add("TOUS", ess, DAY, "", 30);
        add(others, DAY, 120);
        var measure =
                new Measure.Ratio(Operand.whole("sums"), Operand.whole("others").undividedBy("ess"), Window.PERIOD);
        var valuation = new Valuation(definition(measure), Map.of("sums", sums, "others", others));

        assertThat(valuation.of("TOUS", ess, NOVEMBER).value()).isEqualByComparingTo("25");
    }

    @Test
    void aRatioMayBeToldForOne() {
        add(sums, DAY, 491);
        add(others, DAY, 119);
        var measure =
                new Measure.Ratio(Operand.whole("sums"), Operand.whole("others"), Window.PERIOD, Measure.Scale.FOR_ONE);

        assertThat(value(measure, NOVEMBER)).isEqualByComparingTo("4.13");
    }

    @Test
    void anOperandMayBeOneBreakdownValue() {
        sums.add("TOUS", Slice.WHOLE, DAY, "", 1);
        others.add("TOUS", Slice.WHOLE, DAY, "", 9);
        others.add("TOUS", new Slice("conclusion", "FAVOURABLE"), DAY, "", 2);
        var measure = new Measure.Ratio(
                Operand.whole("sums"), Operand.only("others", "conclusion", "FAVOURABLE"), Window.PERIOD);

        assertThat(value(measure, NOVEMBER)).isEqualByComparingTo("50");
    }

    @Test
    void aBreakdownOfARatioBreaksDownBoth() {
        var slice = new Slice("theme", "SANTE");
        sums.add("TOUS", slice, DAY, "", 1);
        others.add("TOUS", slice, DAY, "", 2);
        var valuation = new Valuation(definition(ratio(Window.PERIOD)), Map.of("sums", sums, "others", others));

        assertThat(valuation.of("TOUS", slice, NOVEMBER).value()).isEqualByComparingTo("50");
    }

    private static Measure.Ratio ratio(Window window) {
        return new Measure.Ratio(Operand.whole("sums"), Operand.whole("others"), window);
    }

    private static void add(Sums to, LocalDate day, long amount) {
        to.add("TOUS", Slice.WHOLE, day, "", amount);
    }

    private BigDecimal value(Measure measure, Period period) {
        var value = read(measure, period).value();
        assertThat(value).isNotNull();
        return value == null ? BigDecimal.ZERO : value;
    }

    private Value read(Measure measure, Period period) {
        return new Valuation(definition(measure), Map.of("sums", sums, "others", others))
                .of("TOUS", Slice.WHOLE, period);
    }

    private static Definition definition(Measure measure) {
        return Definition.shown("sums", "Sommes", "unités", measure, List.of(), "Pour l’essai.");
    }
}
