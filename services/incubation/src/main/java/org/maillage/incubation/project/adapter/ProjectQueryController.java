package org.maillage.incubation.project.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.incubation.incoming.Surroundings;
import org.maillage.incubation.project.Days;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about projects. */
@RestController
@RequestMapping("/api/incubation/projects")
@Tag(name = "Projets")
class ProjectQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectQueryController.class);
    private static final int DAYS_AFTER_A_PLANNED_END = 30;

    private final ProjectSearch search;
    private final ProjectIndex index;
    private final Documents<ProjectState> projects;
    private final Surroundings surroundings;
    private final Texts texts;
    private final Clock clock;

    ProjectQueryController(
            ProjectSearch search,
            ProjectIndex index,
            Owned<ProjectState, ProjectCommand> projects,
            Surroundings surroundings,
            Texts texts,
            Clock clock) {
        this.search = search;
        this.index = index;
        this.projects = projects.documents();
        this.surroundings = surroundings;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les projets, le dernier ouvert d’abord")
    ProjectSearch.Page list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable UUID cohort,
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @Parameter(description = "Seulement ceux dont la pérennité est à constater")
                    @RequestParam(defaultValue = "false")
                    boolean checkDue,
            @Parameter(description = "Seulement ceux dont la fin de phase prévue est passée depuis 30 jours")
                    @RequestParam(defaultValue = "false")
                    boolean stageOverdue,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        LocalDate today = Days.of(clock.instant());
        var filter = new ProjectSearch.Filter(
                status,
                stage,
                cohort,
                zoning,
                territory,
                checkDue ? today : null,
                stageOverdue ? today.minusDays(DAYS_AFTER_A_PLANNED_END) : null);
        return search.find(filter, page, size);
    }

    @GetMapping("/shared-structures")
    @Operation(summary = "Lister les structures rattachées à plusieurs projets, à départager")
    List<ProjectIndex.SharedStructure> sharedStructures() {
        return index.shared();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Lire un dossier : son état, son histoire, ses financements, son implantation, ses services et, "
                    + "pour un agent, les textes reçus")
    ResponseEntity<ProjectDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = projects.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Ce projet n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("project", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a project read");
        }
        var readable = mayReadTexts ? texts.open(id, found.texts()) : List.<Texts.ReadableText>of();
        return ResponseEntity.ok()
                .eTag(new Revision(found.version()).etag())
                .body(ProjectDossier.of(found, surroundings.of(id), readable));
    }
}
