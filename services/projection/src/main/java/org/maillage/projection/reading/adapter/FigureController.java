package org.maillage.projection.reading.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.Districts;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.projection.reading.Valuation;
import org.maillage.projection.reading.Value;
import org.maillage.projection.reading.adapter.FigureAnswers.CellAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.CellsAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureCells;
import org.maillage.projection.reading.adapter.FigureAnswers.FiguresAnswer;
import org.maillage.projection.reading.adapter.PublishedAnswers.Asking;
import org.maillage.projection.reading.asof.JournalReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Definitions and cells. */
@RestController
@RequestMapping("/api/figures")
class FigureController {

    private static final int MOST_CELLS = 20_000;
    private static final String TERRITORIES =
            "Codes de QPV du zonage, QPV (tous ensemble), COMMUNE-<code INSEE> (ses QPV ensemble), HORS, INCONNU, "
                    + "TOUS (par défaut) ou * (chacun)";

    private final Figures figures;
    private final FigureReader reader;
    private final JournalReader journal;
    private final Viewpoints viewpoints;
    private final Districts districts;
    private final Progress progress;

    FigureController(
            Figures figures,
            FigureReader reader,
            JournalReader journal,
            Viewpoints viewpoints,
            Districts districts,
            Progress progress) {
        this.figures = figures;
        this.reader = reader;
        this.journal = journal;
        this.viewpoints = viewpoints;
        this.districts = districts;
        this.progress = progress;
    }

    @GetMapping
    @Operation(summary = "Définitions de tous les indicateurs")
    FiguresAnswer definitions() {
        return new FiguresAnswer(
                figures.definitions().stream().map(FigureAnswer::of).toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Cases d’un indicateur, aujourd’hui ou à un autre moment")
    @Parameter(name = "territory", description = TERRITORIES)
    @Parameter(name = "from", description = "Premier jour, AAAA-MM-JJ ; par défaut, le premier fait")
    @Parameter(name = "to", description = "Dernier jour, AAAA-MM-JJ ; par défaut, aujourd’hui")
    @Parameter(name = "granularity", description = "day, month, quarter ou year ; par défaut, une seule période")
    @Parameter(
            name = "before",
            description =
                    "Aussi les mêmes jours d’autant d’années d’avant, la plus ancienne en premier ; exclut granularity")
    @Parameter(name = "zoning", description = "2024 (par défaut), 2015, ou both pour les lieux en QPV dans les deux")
    @Parameter(name = "by", description = "Dimension de ventilation, une de celles de la définition")
    @ViewpointParameters
    FigureCells cells(@PathVariable String key, @Parameter(hidden = true) HttpServletRequest request) {
        var definition = definition(figures, key);
        var view = viewpoints.of(request.getParameterMap());
        var asked = new Asked(request.getParameterMap(), view.day())
                .only(
                        "territory",
                        "from",
                        "to",
                        "granularity",
                        Asked.BEFORE,
                        "zoning",
                        "by",
                        Viewpoints.AS_OF,
                        Viewpoints.KNOWLEDGE,
                        Viewpoints.SNAPSHOT);
        String zoning = asked.zoning(districts.zonings());
        var period = asked.period();
        var pieces = asked.pieces(period);
        var selection = new Selection(
                zoning, asked.areas(zoning, districts), pieces.stream().reduce(period, Period::and));
        var granularity = asked.granularity();
        var by = asked.by(definition);
        var asking = new Asking(
                zoning,
                period.from(),
                period.to(),
                granularity.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(null),
                by.orElse(null));
        var cells = cells(definition, selection, sums(view, definition, selection), pieces, by.orElse(null));
        return answer(view, FigureAnswer.of(definition), asking, cells);
    }

    private Map<String, Sums> sums(Viewpoint view, Definition definition, Selection selection) {
        return view.isPresent()
                ? reader.sums(definition, selection)
                : journal.sums(viewpoints.journal(view, definition), definition, selection, view.knowledge());
    }

    private FigureCells answer(Viewpoint view, FigureAnswer figure, Asking asking, List<CellAnswer> cells) {
        var snapshot = view.snapshot();
        return snapshot == null
                ? new CellsAnswer(
                        figure,
                        asking.zoning(),
                        asking.from(),
                        asking.to(),
                        asking.granularity(),
                        asking.by(),
                        view.answer(),
                        freshness(),
                        cells)
                : PublishedAnswers.cells(snapshot, figure, asking, cells);
    }

    /** The definition of that key, or the problem that there is none. */
    static Definition definition(Figures figures, String key) {
        return figures.find(key)
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun indicateur « " + key + " » : voir /api/figures.")
                        .asException());
    }

    static CellAnswer answer(String territory, Slice slice, Period period, Value value) {
        return new CellAnswer(
                territory,
                period.from(),
                period.to(),
                slice.isWhole() ? null : slice.value(),
                value.value(),
                value.average(),
                value.of());
    }

    private List<CellAnswer> cells(
            Definition definition,
            Selection selection,
            Map<String, Sums> sums,
            List<Period> pieces,
            @Nullable String by) {
        var valuation = new Valuation(definition, sums);
        var cells = new ArrayList<CellAnswer>();
        for (String territory : territories(selection, sums.values())) {
            for (Slice slice : slices(by, territory, sums)) {
                refuseTooMany(cells.size() + pieces.size());
                pieces.forEach(
                        piece -> cells.add(answer(territory, slice, piece, valuation.of(territory, slice, piece))));
            }
        }
        return cells;
    }

    private static Collection<String> territories(Selection selection, Collection<Sums> sums) {
        var territories = selection.areas().names();
        if (territories.isEmpty()) {
            sums.forEach(some -> territories.addAll(some.territories()));
        }
        return territories;
    }

    private static List<Slice> slices(@Nullable String by, String territory, Map<String, Sums> sums) {
        if (by == null) {
            return List.of(Slice.WHOLE);
        }
        var values = new TreeSet<String>();
        sums.values().forEach(some -> values.addAll(some.values(territory, by)));
        return values.stream().map(value -> new Slice(by, value)).toList();
    }

    private static void refuseTooMany(int cells) {
        if (cells > MOST_CELLS) {
            throw new InvalidParameterException(
                    "granularity", "limit", "Plus de " + MOST_CELLS + " cases : réduire la période ou le pas.", "year");
        }
    }

    private @Nullable Instant freshness() {
        return progress.all().values().stream()
                .map(Reached::recorded)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
