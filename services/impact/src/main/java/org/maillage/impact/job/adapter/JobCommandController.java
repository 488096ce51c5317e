package org.maillage.impact.job.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.wire.Ids;
import org.maillage.impact.dossier.StaffCorrection;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobCommand.Confirm;
import org.maillage.impact.job.JobCommand.Split;
import org.maillage.impact.job.JobState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What staff decide about a job. Each answer carries the new version as its ETag, each refusal its code. */
@RestController
@RequestMapping("/api/impact/jobs/{id}")
@Tag(name = "Actes sur un emploi")
class JobCommandController {

    private final Owned<JobState, JobCommand> jobs;
    private final Claims claims;
    private final Texts texts;
    private final StaffCorrection corrections;
    private final Clock clock;

    JobCommandController(
            Owned<JobState, JobCommand> jobs, Claims claims, Texts texts, StaffCorrection corrections, Clock clock) {
        this.jobs = jobs;
        this.claims = claims;
        this.texts = texts;
        this.corrections = corrections;
        this.clock = clock;
    }

    @PostMapping("/match")
    @Operation(summary = "Rapprocher cette déclaration d’une plus ancienne du même emploi")
    ResponseEntity<Answer> match(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody JobActs.Match act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        UUID agent = agent(by.actor().getName());
        return decide(id, by, when, List.of(), () -> claims.match(when.at(), id, act.intoJobId(), agent));
    }

    /** The opaque id of a person of the Métropole: the one of the token, else made from it. */
    private static UUID agent(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            return Ids.aggregate("urn:maillage:agent", name);
        }
    }

    @PostMapping("/split")
    @Operation(summary = "Annuler le rapprochement : l’emploi compte de nouveau")
    ResponseEntity<Answer> split(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody JobActs.Split act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        CommandHeaders named = by.named();
        var reason = texts.seal(id, named.id(), "reason", act.reason());
        return decide(id, named, when, reason, () -> new Split(when.at(), true));
    }

    @PostMapping("/confirmation")
    @Operation(summary = "Confirmer l’emploi")
    ResponseEntity<Answer> confirm(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody JobActs.Confirmation act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        return decide(id, by, when, List.of(), () -> new Confirm(when.at(), act.evidence()));
    }

    @PostMapping("/correction")
    @Operation(summary = "Corriger l’emploi, ou l’annuler")
    ResponseEntity<Answer> correct(
            @PathVariable UUID id, CommandHeaders by, @Valid @RequestBody JobActs.Correction act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        CommandHeaders named = by.named();
        JsonNode values = values(act);
        return Answer.to(
                id,
                jobs.handler()
                        .handle(named.filled(
                                id,
                                () -> corrections.of(jobs, id, named.id(), when.at(), "JOB", values, act.reason()),
                                when)));
    }

    private static @Nullable JsonNode values(JobActs.Correction act) {
        JsonNode values = act.values();
        boolean given = values != null && !values.isNull();
        if (given == Boolean.TRUE.equals(act.cancelled())) {
            throw Problem.of(
                            "data.invalid",
                            "Une correction donne les nouvelles valeurs, une annulation n’en donne pas.")
                    .at("values", "required unless cancelled")
                    .asException();
        }
        return given ? values : null;
    }

    private ResponseEntity<Answer> decide(
            UUID id, CommandHeaders by, When when, List<SealedText> sealed, Supplier<JobCommand> command) {
        return Answer.to(id, jobs.handler().handle(by.message(id, command, when, sealed)));
    }
}
