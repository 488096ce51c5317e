package org.maillage.projection.reading.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.CellQuery;
import org.maillage.projection.reading.Explained;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.reading.Value;
import org.maillage.projection.reading.adapter.BundleAnswers.BundleAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.CellAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.ContributionAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.DifferenceAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.ProvenanceAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.RevisionAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.TermAnswer;
import org.maillage.projection.reading.adapter.ProvenanceRequests.Request;
import org.maillage.projection.reading.asof.HindsightReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a value is made of: page by page, whole to take along, and from one clock to the other. */
@RestController
@RequestMapping("/api/figures/{key}")
class ProvenanceController {

    private static final int USUAL_PAGE = 100;
    private static final int MOST_ON_A_PAGE = 1_000;

    private final ProvenanceRequests requests;
    private final HindsightReader hindsight;
    private final Journals journals;

    ProvenanceController(ProvenanceRequests requests, HindsightReader hindsight, Journals journals) {
        this.requests = requests;
        this.hindsight = hindsight;
        this.journals = journals;
    }

    @GetMapping("/provenance")
    @Operation(summary = "Apports d’une case, jusqu’aux faits et aux accusés de réception")
    @CellParameters
    @ViewpointParameters
    @Parameter(
            name = "sort",
            description = "day, occurred, recorded, amount ou sender ; « - » l’inverse ; par défaut -day")
    @Parameter(name = "limit", description = "Apports par page, 100 par défaut, 1 000 au plus")
    @Parameter(name = "after", description = "« next » de la page précédente")
    ProvenanceAnswer provenance(
            @PathVariable String key, @Parameter(hidden = true) HttpServletRequest http, Principal reader) {
        var request =
                requests.read(key, http, reader, Viewpoints.KNOWLEDGE, Viewpoints.SNAPSHOT, "sort", "limit", "after");
        var explanation = requests.explain(request);
        var order = ProvenanceRequests.order(request.asked());
        var all = explanation.contributions().stream()
                .sorted(Comparator.comparing(Explained::counted, order))
                .toList();
        var page = Slip.of(all, request, explanation.upTo());
        return new ProvenanceAnswer(
                FigureAnswer.of(request.cell().definition()),
                request.cell().zoning(),
                answer(request.cell(), explanation.value()),
                request.view().answer(),
                all.size(),
                sums(all),
                TermAnswer.of(explanation),
                page.items().stream().map(ContributionAnswer::of).toList(),
                page.next());
    }

    @GetMapping("/bundle")
    @Operation(summary = "Tout ce dont une case est faite, en un fichier qui se recompte sans nous")
    @CellParameters
    @ViewpointParameters
    ResponseEntity<BundleAnswer> bundle(
            @PathVariable String key, @Parameter(hidden = true) HttpServletRequest http, Principal reader) {
        var request = requests.read(key, http, reader, Viewpoints.KNOWLEDGE, Viewpoints.SNAPSHOT);
        var explanation = requests.explain(request);
        var name = "%s-%s-%s.json"
                .formatted(key, request.cell().area(), request.cell().period().to());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(BundleAnswers.of(
                        request.cell(), request.view(), answer(request.cell(), explanation.value()), explanation));
    }

    @GetMapping("/difference")
    @Operation(
            summary = "D’un moment, ce qu’on en savait alors, ce qu’on en sait aujourd’hui, et les faits qui font"
                    + " l’écart")
    @CellParameters
    @Parameter(
            name = "asOf",
            required = true,
            description = "Le moment : AAAA-MM-JJ, qui vaut pour sa fin, ou un instant")
    @Parameter(name = "limit", description = "Faits par page, 100 par défaut, 1 000 au plus")
    @Parameter(name = "after", description = "« next » de la page précédente")
    DifferenceAnswer difference(
            @PathVariable String key, @Parameter(hidden = true) HttpServletRequest http, Principal reader) {
        var request = requests.readMoment(key, http, reader, "limit", "after");
        var moment = requests.moment(http);
        var cut = requests.cut(request);
        var found = hindsight.of(journals.currentJournal(), request.cell(), moment, cut);
        var page = Slip.of(found.events(), request, cut);
        return new DifferenceAnswer(
                FigureAnswer.of(request.cell().definition()),
                request.cell().zoning(),
                moment,
                answer(request.cell(), found.then()),
                answer(request.cell(), found.now()),
                found.events().size(),
                page.items().stream().map(RevisionAnswer::of).toList(),
                page.next());
    }

    /** A page of what there is, and the cursor of the next. */
    private record Slip<T>(List<T> items, @Nullable String next) {

        static <T> Slip<T> of(List<T> all, Request request, Offsets cut) {
            var after = request.after();
            int from = after == null ? 0 : Math.min(after.from(), all.size());
            int to = Math.min(all.size(), from + request.asked().limit(USUAL_PAGE, MOST_ON_A_PAGE));
            return new Slip<>(
                    all.subList(from, to), to == all.size() ? null : new Cursor(to, request.fingerprint(), cut).text());
        }
    }

    private static CellAnswer answer(CellQuery cell, Value value) {
        return FigureController.answer(cell.area(), cell.slice(), cell.period(), value);
    }

    private static Map<String, Long> sums(List<Explained> all) {
        var sums = new TreeMap<String, Long>();
        all.forEach(it -> sums.merge(it.counted().figure(), it.counted().amount(), Long::sum));
        return sums;
    }
}
