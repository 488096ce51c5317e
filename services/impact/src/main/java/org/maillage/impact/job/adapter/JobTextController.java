package org.maillage.impact.job.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that were said about a job, when somebody asks for them to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/impact/jobs/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Textes d’un emploi")
class JobTextController {

    private static final Logger LOG = LoggerFactory.getLogger(JobTextController.class);

    private final Owned<JobState, JobCommand> jobs;

    JobTextController(Owned<JobState, JobCommand> jobs) {
        this.jobs = jobs;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (jobs.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Cet emploi n’existe pas.").asException();
        }
        jobs.forget(id);
        LOG.atInfo()
                .addKeyValue("job", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a job forgotten");
        return ResponseEntity.noContent().build();
    }
}
