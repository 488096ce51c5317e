package org.maillage.incubation.project.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.incubation.cohort.Candidacies;
import org.maillage.incubation.project.Candidacy;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.Apply;
import org.maillage.incubation.project.ProjectState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff decide about a project beside what partners say. Each answer carries the new version as its ETag. */
@RestController
@RequestMapping("/api/incubation/projects/{id}")
@Tag(name = "Actes sur un projet")
class ProjectCommandController {

    private final Handler<ProjectState, ProjectCommand> projects;
    private final Candidacies cohorts;
    private final Clock clock;

    ProjectCommandController(Owned<ProjectState, ProjectCommand> projects, Candidacies cohorts, Clock clock) {
        this.projects = projects.handler();
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @PostMapping("/applications")
    @Operation(summary = "Candidater à une promotion")
    ResponseEntity<Answer> apply(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody Applying act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        UUID cohort = act.cohortId();
        var command = by.<ProjectCommand>message(
                id,
                () -> new Apply(
                        when.at(),
                        new Candidacy(cohort, cohorts.lastDays(List.of(cohort)).get(cohort))),
                when,
                List.of());
        return Answer.to(id, projects.handle(command));
    }

    /**
     * @param cohortId the cohort applied to
     * @param at       and {@code recordedAt} are for those who take over history
     */
    record Applying(
            @NotNull UUID cohortId,
            @Nullable Instant at,
            @Nullable Instant recordedAt) {}
}
