package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.adapter.FigureAnswers.CellAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureCells;
import org.maillage.projection.snapshots.Snapshot;

/**
 * What is answered below a snapshot's cut, the same bytes for ever: nothing in here may be added, renamed or put in another order.
 * That is why it is not the answer of the present, which may grow.
 */
final class PublishedAnswers {

    private PublishedAnswers() {}

    /** The answer, with what was told of the figure when the snapshot was taken. */
    static PublishedCells cells(Snapshot it, FigureAnswer figure, Asking asking, List<CellAnswer> cells) {
        var told = it.find(figure.key()).orElseThrow(() -> new IllegalArgumentException(figure.key()));
        return new PublishedCells(
                new PublishedFigure(
                        told.key(), told.version(), told.name(), told.unit(), told.text(), figure.kind(), told.by()),
                new PublishedSnapshot(it.id(), it.at(), it.generation(), it.recorded()),
                asking.zoning(),
                asking.from(),
                asking.to(),
                asking.granularity(),
                asking.by(),
                cells.stream().map(PublishedCell::of).toList());
    }

    /** What was asked for, as it is said in the answer. */
    record Asking(
            String zoning,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String granularity,
            @Nullable String by) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"figure", "snapshot", "zoning", "from", "to", "granularity", "by", "cells"})
    record PublishedCells(
            PublishedFigure figure,
            PublishedSnapshot snapshot,
            String zoning,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String granularity,
            @Nullable String by,
            List<PublishedCell> cells)
            implements FigureCells {}

    @JsonPropertyOrder({"key", "version", "name", "unit", "definition", "kind", "by"})
    record PublishedFigure(
            String key, int version, String name, String unit, String definition, String kind, List<String> by) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"id", "at", "generation", "recorded"})
    record PublishedSnapshot(
            String id, Instant at, int generation, @Nullable Instant recorded) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"territory", "from", "to", "by", "value", "average", "of"})
    record PublishedCell(
            String territory,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String by,
            @Nullable BigDecimal value,
            @Nullable BigDecimal average,
            Map<String, Long> of) {

        private static PublishedCell of(CellAnswer it) {
            return new PublishedCell(it.territory(), it.from(), it.to(), it.by(), it.value(), it.average(), it.of());
        }
    }
}
