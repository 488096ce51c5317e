package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;
import org.maillage.funding.incoming.incubation.ProjectView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may apply for a project: the structure that it has become. */
@RestController
@RequestMapping("/api/funding/projects")
@Tag(name = "Structures par projet")
class ApplicantController {

    private final Views<ProjectView> projects;

    ApplicantController(Views<ProjectView> projects) {
        this.projects = projects;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Proposer le demandeur d’une nouvelle demande : la structure immatriculée du projet")
    ProjectView get(@PathVariable UUID id) {
        return projects.find(List.of(id)).stream()
                .map(View::content)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Ce projet n’est pas encore connu.")
                        .asException());
    }
}
