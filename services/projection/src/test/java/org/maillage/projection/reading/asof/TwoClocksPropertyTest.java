package org.maillage.projection.reading.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Areas;
import org.maillage.projection.reading.CellQuery;
import org.maillage.projection.reading.Explainer;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Folded;
import org.maillage.projection.reading.Granularity;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.projection.reading.Threads;
import org.maillage.projection.reading.Valuation;
import org.maillage.projection.reading.Value;

/** Whatever the log: a past moment is what the fold would have made of what was there, or of what is known of it. */
class TwoClocksPropertyTest {

    private static final Period ALL = new Period(null, RandomLogs.FIRST_DAY.plusDays(RandomLogs.DAYS - 1L));
    private static final List<Slice> SLICES = List.of(Slice.WHOLE, new Slice("theme", "A"), new Slice("theme", "B"));
    private static final List<String> TERRITORIES = List.of("TOUS", "QN03100M", "QN03101M", "QN03102M");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thenIsTheFoldOfWhatWasRecordedByThen(long seed) {
        var random = new Random(seed);
        var log = RandomLogs.log(random);
        var moment = moment(random);
        var recorded = log.stream()
                .filter(it -> !it.origin().recorded().isAfter(moment))
                .toList();

        assertSame(fromJournal(log, new Knowledge.Then(moment), ALL), fromCells(recorded, ALL));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nowAtTheEndOfADayIsAllThatCountsUpToThatDay(long seed) {
        var random = new Random(seed);
        var log = RandomLogs.log(random);
        var day = CityDay.of(moment(random));
        var until = Period.until(day);

        assertSame(fromJournal(log, new Knowledge.Now(CityDay.end(day)), until), fromCells(log, until));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void belowACutNothingChangesWhateverComesLater(long seed) {
        var random = new Random(seed);
        var log = RandomLogs.log(random);
        int cut = random.nextInt(log.size());
        var before = log.subList(0, cut);
        var upTo = upTo(before);

        assertSame(fromJournal(log, new Knowledge.Published(upTo), ALL), fromCells(before, ALL));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyValueIsTheSumOfItsContributions(long seed) {
        var random = new Random(seed);
        var log = RandomLogs.log(random);
        var folded = Folded.of(log);
        var reader = cells(folded);
        var explainer = new Explainer(RandomLogs.FIGURES, reader);

        for (Definition definition : RandomLogs.FIGURES.definitions()) {
            for (Slice slice : definition.by().isEmpty() ? List.of(Slice.WHOLE) : SLICES) {
                var cell = new CellQuery(definition, "2024", "TOUS", Areas.of(Set.of("TOUS")), slice, ALL);
                var explained = explainer.explain(folded, cell, new Knowledge.Present(), explainer.shown(cell));
                var value = new Valuation(definition, reader.sums(definition, cell.selection())).of("TOUS", slice, ALL);

                assertThat(explained.value())
                        .as("%s %s", definition.key(), slice)
                        .isEqualTo(value);
                explained.terms().stream()
                        .filter(term -> value.of().containsKey(term.name()))
                        .forEach(term -> assertThat(explained.sum(term))
                                .as("%s %s", definition.key(), term.name())
                                .isEqualTo(value.of().get(term.name())));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDifferenceLeadsFromOneClockToTheOther(long seed) {
        var random = new Random(seed);
        var log = RandomLogs.log(random);
        var folded = Folded.of(log);
        var explainer = new Explainer(RandomLogs.FIGURES, cells(folded));
        var moment = moment(random);
        var cell =
                new CellQuery(RandomLogs.FIGURES.get("n"), "2024", "TOUS", Areas.of(Set.of("TOUS")), Slice.WHOLE, ALL);

        var found = new HindsightReader(explainer).of(folded, cell, moment, upTo(log));

        long change = found.events().stream()
                .flatMapToLong(it -> it.contributions().stream().mapToLong(one -> it.change(one.counted())))
                .sum();
        assertThat(number(found.then()) + change).isEqualTo(number(found.now()));
        assertThat(found.events())
                .allSatisfy(it -> assertThat(it.origin().recorded().isAfter(moment))
                        .isEqualTo(it.reason() == Hindsight.Reason.RECORDED_LATER));
    }

    private static Map<String, Value> fromJournal(List<JournalEntry> log, Knowledge knowledge, Period period) {
        var folded = Folded.of(log);
        var journal = new JournalReader(RandomLogs.FIGURES, cells(folded));
        return values(period, (definition, selection) -> journal.sums(folded, definition, selection, knowledge));
    }

    private static Map<String, Value> fromCells(List<JournalEntry> log, Period period) {
        return values(period, cells(Folded.of(log))::sums);
    }

    private static FigureReader cells(Folded folded) {
        return new FigureReader(RandomLogs.FIGURES, folded.source(), Threads.AS_TOLD);
    }

    private interface Reading {
        Map<String, Sums> sums(Definition definition, Selection selection);
    }

    /** Every figure, territory and slice, in all and month by month. */
    private static Map<String, Value> values(Period period, Reading reading) {
        var values = new HashMap<String, Value>();
        var pieces = new ArrayList<>(Granularity.MONTH.cut(new Period(RandomLogs.FIRST_DAY, later(period.to()))));
        pieces.add(period);
        for (Definition definition : RandomLogs.FIGURES.definitions()) {
            var sums = reading.sums(definition, new Selection("2024", Set.of(), period));
            var valuation = new Valuation(definition, sums);
            for (String territory : TERRITORIES) {
                for (Slice slice : definition.by().isEmpty() ? List.of(Slice.WHOLE) : SLICES) {
                    pieces.forEach(piece -> values.put(
                            definition.key() + territory + slice + piece, valuation.of(territory, slice, piece)));
                }
            }
        }
        return values;
    }

    private static LocalDate later(LocalDate day) {
        return day.isBefore(RandomLogs.FIRST_DAY) ? RandomLogs.FIRST_DAY : day;
    }

    private static void assertSame(Map<String, Value> read, Map<String, Value> expected) {
        assertThat(read).isEqualTo(expected);
        assertThat(read).isNotEmpty();
    }

    private static Instant moment(Random random) {
        return RandomLogs.at(random.nextInt(24 * RandomLogs.DAYS));
    }

    private static long number(Value value) {
        return Objects.requireNonNull(value.value()).longValueExact();
    }

    private static Offsets upTo(List<JournalEntry> log) {
        var last = new HashMap<Partition, Long>();
        log.forEach(it -> last.merge(it.position().partition(), it.position().offset(), Math::max));
        return new Offsets(last);
    }
}
