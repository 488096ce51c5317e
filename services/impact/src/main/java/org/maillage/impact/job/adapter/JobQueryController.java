package org.maillage.impact.job.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.dossier.PersonRef;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about jobs. */
@RestController
@RequestMapping("/api/impact/jobs")
@Tag(name = "Emplois")
class JobQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueryController.class);

    private final JobSearch search;
    private final Documents<JobState> jobs;
    private final Texts texts;
    private final Clock clock;

    JobQueryController(JobSearch search, Owned<JobState, JobCommand> jobs, Texts texts, Clock clock) {
        this.search = search;
        this.jobs = jobs.documents();
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les emplois déclarés, le dernier commencé d’abord")
    JobSearch.Page list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Pattern(regexp = "\\d{9}") @Nullable String siren,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable Boolean matched,
            @RequestParam(required = false) @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String declarant,
            @Parameter(description = "Seulement ceux dont ce constat est dû et n’a pas été fait")
                    @RequestParam(required = false)
                    @Nullable
                    Checkpoint checkDue,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var filter = new JobSearch.Filter(
                stage,
                zoning,
                territory,
                siren,
                project,
                grant,
                place,
                matched,
                declarant,
                checkDue,
                Days.of(clock.instant()));
        return search.find(filter, page, size);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Lire un dossier : son état, son histoire, ce qui en est rapproché et, pour un agent, les textes")
    ResponseEntity<JobDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = jobs.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cet emploi n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("job", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a job read");
        }
        var readable = mayReadTexts ? texts.open(id, PersonRef.without(found.texts())) : List.<Texts.ReadableText>of();
        return ResponseEntity.ok()
                .eTag(new Revision(found.version()).etag())
                .body(JobDossier.of(found, search.matchedInto(id), readable));
    }
}
