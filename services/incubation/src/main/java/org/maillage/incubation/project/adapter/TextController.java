package org.maillage.incubation.project.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was written about the people of a project, when somebody asks for it to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/incubation/projects/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Textes et notes d’un projet")
class TextController {

    private static final Logger LOG = LoggerFactory.getLogger(TextController.class);

    private final Notes notes;
    private final Owned<ProjectState, ProjectCommand> projects;

    TextController(Notes notes, Owned<ProjectState, ProjectCommand> projects) {
        this.notes = notes;
        this.projects = projects;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres et les notes du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (projects.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Ce projet n’existe pas.").asException();
        }
        projects.forget(id);
        notes.forget(id);
        LOG.atInfo()
                .addKeyValue("project", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a project forgotten");
        return ResponseEntity.noContent().build();
    }
}
