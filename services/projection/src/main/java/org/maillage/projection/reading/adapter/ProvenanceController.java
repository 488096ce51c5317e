package org.maillage.projection.reading.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Districts;
import org.maillage.projection.reading.Explainer;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.adapter.FigureAnswers.ContributionAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.ProvenanceAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The contributions behind one cell. Each reading is logged with its reader. */
@RestController
class ProvenanceController {

    private static final Logger log = LoggerFactory.getLogger(ProvenanceController.class);
    private static final int USUAL_PAGE = 100;
    private static final int MOST_ON_A_PAGE = 1_000;

    private final Figures figures;
    private final Explainer explainer;
    private final Districts districts;
    private final Clock clock;

    ProvenanceController(Figures figures, Explainer explainer, Districts districts, Clock clock) {
        this.figures = figures;
        this.districts = districts;
        this.explainer = explainer;
        this.clock = clock;
    }

    @GetMapping("/api/figures/{key}/provenance")
    @Operation(summary = "Apports d’une case, jusqu’aux faits et aux accusés de réception")
    @Parameter(
            name = "territory",
            description = "Code de QPV du zonage, QPV, COMMUNE-<code INSEE>, HORS, INCONNU ou TOUS")
    @Parameter(name = "from", description = "Premier jour, AAAA-MM-JJ ; par défaut, le premier fait")
    @Parameter(name = "to", description = "Dernier jour, AAAA-MM-JJ ; par défaut, aujourd’hui")
    @Parameter(name = "zoning", description = "2024 (par défaut), 2015 ou both")
    @Parameter(name = "by", description = "Dimension de ventilation, avec « value »")
    @Parameter(name = "value", description = "Valeur de ventilation")
    @Parameter(name = "limit", description = "Apports par page, 100 par défaut, 1 000 au plus")
    @Parameter(name = "after", description = "« next » de la page précédente")
    ProvenanceAnswer provenance(
            @PathVariable String key, @Parameter(hidden = true) HttpServletRequest request, Principal reader) {
        var definition = FigureController.definition(figures, key);
        var asked = new Asked(request.getParameterMap(), CityDay.of(clock.instant()))
                .only("territory", "from", "to", "zoning", "by", "value", "limit", "after");
        String zoning = asked.zoning(districts.zonings());
        String territory = asked.area();
        var slice = asked.slice(definition);
        var period = asked.period();
        log.atInfo()
                .addKeyValue("reader", reader.getName())
                .addKeyValue("figure", key)
                .addKeyValue("territory", territory)
                .addKeyValue("period", period)
                .log("provenance read");
        var selection = new Selection(zoning, asked.areas(zoning, districts), period);
        var explanation = explainer.explain(definition, selection, slice);
        var all = explanation.contributions();
        int from = start(all, asked.given("after").orElse(null));
        int to = Math.min(all.size(), from + asked.limit(USUAL_PAGE, MOST_ON_A_PAGE));
        return new ProvenanceAnswer(
                FigureAnswer.of(definition),
                zoning,
                FigureController.answer(territory, slice, period, explanation.value()),
                all.size(),
                sums(all),
                all.subList(from, to).stream().map(ProvenanceController::answer).toList(),
                to == all.size() ? null : all.get(to - 1).cursor());
    }

    private static int start(List<Counted> all, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).cursor().equals(after)) {
                return i + 1;
            }
        }
        throw new InvalidParameterException("after", "cursor", "Reprendre « next » de la page précédente.", null);
    }

    private static Map<String, Long> sums(List<Counted> all) {
        var sums = new TreeMap<String, Long>();
        all.forEach(it -> sums.merge(it.figure(), it.amount(), Long::sum));
        return sums;
    }

    private static ContributionAnswer answer(Counted it) {
        var origin = it.origin();
        var partition = it.position().partition();
        return new ContributionAnswer(
                it.figure(),
                it.on(),
                it.amount(),
                it.part().isEmpty() ? null : it.part(),
                origin.eventId(),
                origin.type(),
                origin.aggregate(),
                origin.sequence(),
                origin.occurred(),
                origin.recorded(),
                origin.cause(),
                origin.partnerSource() == null ? null : origin.cause(),
                origin.partnerSource(),
                partition.topic(),
                partition.number(),
                it.position().offset());
    }
}
