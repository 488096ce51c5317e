package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.reading.adapter.PublishedAnswers.PublishedCells;
import org.maillage.projection.reading.adapter.Viewpoint.AsOfAnswer;

/** What is answered, as JSON. */
final class FigureAnswers {

    private FigureAnswers() {}

    record FiguresAnswer(List<FigureAnswer> figures) {}

    /**
     * @param kind how a value is read: count, stock, ratio, median, distinct or index
     * @param shown false for a sum that only serves other figures
     * @param grain the shortest granularity in which a series of it says anything: day or quarter
     */
    record FigureAnswer(
            String key,
            int version,
            String name,
            String unit,
            String definition,
            String kind,
            List<String> by,
            boolean shown,
            String grain) {

        static FigureAnswer of(Definition it) {
            String kind = switch (it.measure()) {
                case Count count -> count.window() == Window.PERIOD ? "count" : "stock";
                case Ratio _, PerResident _ -> "ratio";
                case Median _ -> "median";
                case Distinct _, Variety _ -> "distinct";
                case Diversity _ -> "index";
            };
            String grain = it.grain().name().toLowerCase(Locale.ROOT);
            return new FigureAnswer(
                    it.key(), it.version(), it.name(), it.unit(), it.text(), kind, it.by(), it.shown(), grain);
        }
    }

    /** Values of a figure: of the present or by a clock, or as published. */
    @Schema(oneOf = {CellsAnswer.class, PublishedCells.class})
    sealed interface FigureCells permits CellsAnswer, PublishedCells {}

    /**
     * @param asOf      from which other moment; absent for the present
     * @param freshness when the last event counted was recorded; absent before the first
     */
    @JsonInclude(Include.NON_NULL)
    record CellsAnswer(
            FigureAnswer figure,
            String zoning,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String granularity,
            @Nullable String by,
            @Nullable AsOfAnswer asOf,
            @Nullable Instant freshness,
            List<CellAnswer> cells)
            implements FigureCells {}

    /**
     * @param by    the breakdown value; absent for the whole
     * @param value absent when there is none to give
     * @param average over the days of the period; absent for a figure that has none
     * @param of    the exact integers that it was made of
     */
    @JsonInclude(Include.NON_NULL)
    record CellAnswer(
            String territory,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String by,
            @Nullable BigDecimal value,
            @Nullable BigDecimal average,
            Map<String, Long> of) {}
}
