package org.maillage.projection.live.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.live.Alarm;
import org.maillage.projection.live.CellValue;
import org.maillage.projection.live.Messages;
import org.maillage.projection.live.View;
import org.maillage.projection.reading.Period;
import tools.jackson.databind.json.JsonMapper;

/** The messages as the page reads them. */
final class JsonMessages implements Messages {

    private final JsonMapper json;
    private final Figures figures;

    JsonMessages(JsonMapper json, Figures figures) {
        this.json = json;
        this.figures = figures;
    }

    @Override
    public String snapshot(View view, Period period, @Nullable Instant recorded, List<CellValue> values) {
        var territories = new TreeSet<>(view.territories());
        var shown = figures.definitions().stream()
                .filter(view::shows)
                .map(JsonMessages::figure)
                .toList();
        return json.writeValueAsString(
                new Snapshot(view.zoning(), territories, period.from(), period.to(), recorded, shown, cells(values)));
    }

    @Override
    public String change(@Nullable Instant recorded, List<CellValue> values) {
        return json.writeValueAsString(new Change(recorded, cells(values)));
    }

    @Override
    public String alerts(List<Alarm> raised) {
        return json.writeValueAsString(
                new Alerts(raised.stream().map(JsonMessages::alert).toList()));
    }

    @Override
    public String reset(String reason) {
        return json.writeValueAsString(Map.of("reason", reason));
    }

    @Override
    public String beat(Instant now, @Nullable Instant recorded) {
        return json.writeValueAsString(new Beat(now, recorded));
    }

    private static FigureMessage figure(Definition it) {
        return new FigureMessage(it.key(), it.version(), it.name(), it.unit(), it.text());
    }

    private static AlertMessage alert(Alarm it) {
        return new AlertMessage(it.id(), it.name(), it.figure(), it.zoning(), it.territory(), it.since(), it.value());
    }

    private static List<CellMessage> cells(List<CellValue> values) {
        return values.stream()
                .map(it -> new CellMessage(
                        it.figure(),
                        it.territory(),
                        it.value().value(),
                        it.value().of(),
                        it.withheld(),
                        it.until()))
                .toList();
    }

    @JsonInclude(Include.NON_NULL)
    record Snapshot(
            String zoning,
            SortedSet<String> territories,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Instant recorded,
            List<FigureMessage> figures,
            List<CellMessage> cells) {}

    @JsonInclude(Include.NON_NULL)
    record Change(@Nullable Instant recorded, List<CellMessage> cells) {}

    @JsonInclude(Include.NON_NULL)
    record Beat(Instant now, @Nullable Instant recorded) {}

    record Alerts(List<AlertMessage> raised) {}

    @JsonInclude(Include.NON_NULL)
    record AlertMessage(
            UUID id,
            String name,
            String figure,
            String zoning,
            String territory,
            Instant since,
            @Nullable BigDecimal value) {}

    record FigureMessage(String key, int version, String name, String unit, String definition) {}

    @JsonInclude(Include.NON_NULL)
    record CellMessage(
            String figure,
            String territory,
            @Nullable BigDecimal value,
            Map<String, Long> of,
            @Nullable String withheld,
            @Nullable LocalDate until) {}
}
