package org.maillage.incubation.cohort.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.incubation.cohort.CohortCommand;
import org.maillage.incubation.cohort.CohortCommand.Start;
import org.maillage.incubation.cohort.CohortState;
import org.maillage.incubation.cohort.adapter.CohortDocument.CohortStage;
import org.maillage.incubation.project.Admissions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about cohorts, and decide. */
@RestController
@RequestMapping("/api/incubation/cohorts")
@Tag(name = "Promotions")
class CohortController {

    private final CohortSearch search;
    private final Owned<CohortState, CohortCommand> cohorts;
    private final Admissions admissions;
    private final Clock clock;

    CohortController(
            CohortSearch search, Owned<CohortState, CohortCommand> cohorts, Admissions admissions, Clock clock) {
        this.search = search;
        this.cohorts = cohorts;
        this.admissions = admissions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les promotions, la dernière à démarrer d’abord")
    CohortSearch.Page list(
            @RequestParam(required = false) @Nullable CohortStage stage,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return search.find(stage, page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire une promotion : son état, les projets admis, son histoire")
    ResponseEntity<CohortDossier> get(@PathVariable UUID id) {
        var found = cohorts.documents().find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cette promotion n’existe pas.")
                        .asException());
        return ResponseEntity.ok()
                .eTag(new Revision(found.version()).etag())
                .body(CohortDossier.of(found, admissions.to(id)));
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Démarrer la promotion")
    ResponseEntity<Answer> start(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody Starting act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        var command = by.<CohortCommand>message(
                id, () -> new Start(when.at(), act.startedOn(), admissions.to(id)), when, List.of());
        return Answer.to(id, cohorts.handler().handle(command));
    }

    /**
     * @param startedOn first day of the cohort
     * @param at        and {@code recordedAt} are for those who take over history
     */
    record Starting(
            @NotNull LocalDate startedOn,
            @Nullable Instant at,
            @Nullable Instant recordedAt) {}
}
