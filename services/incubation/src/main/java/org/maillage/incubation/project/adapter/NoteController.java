package org.maillage.incubation.project.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.spring.Owned;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments, workshops and mentoring of a project, out of events. Every look at them is logged. */
@RestController
@RequestMapping("/api/incubation/projects/{id}/notes")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Notes de suivi d’un projet")
class NoteController {

    private static final Logger LOG = LoggerFactory.getLogger(NoteController.class);
    private static final int LONGEST_NOTE = 4_000;

    private final Notes notes;
    private final Documents<ProjectState> projects;
    private final Clock clock;

    NoteController(Notes notes, Owned<ProjectState, ProjectCommand> projects, Clock clock) {
        this.notes = notes;
        this.projects = projects.documents();
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Noter un rendez-vous, un atelier ou un mentorat")
    ResponseEntity<Void> write(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody NoteBody body) {
        requireProject(id);
        notes.keep(by.id(), id, body.kind(), body.on(), by.actor().getName(), clock.instant(), body.text());
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    @Operation(summary = "Lire les notes, la dernière d’abord")
    List<Notes.Note> read(
            @PathVariable UUID id,
            Authentication reader,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        requireProject(id);
        LOG.atInfo()
                .addKeyValue("project", id)
                .addKeyValue("actor", reader.getName())
                .log("Notes on a project read");
        return notes.of(id, page, size);
    }

    private void requireProject(UUID id) {
        if (projects.find(List.of(id)).stream().noneMatch(it -> it.state() != null)) {
            throw Problem.of("reference.unknown", "Ce projet n’existe pas.").asException();
        }
    }

    /** @param on day of what is written about */
    record NoteBody(
            Notes.@NotNull Kind kind,
            @NotNull LocalDate on,
            @NotBlank @Size(max = LONGEST_NOTE) String text) {}
}
