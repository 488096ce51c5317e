package org.maillage.impact.job.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Matches that are proposed to staff, until a person says that they are none. */
@RestController
@RequestMapping("/api/impact/jobs/candidates")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Emplois")
class CandidateController {

    private final Claims claims;
    private final DistinctJobs distinct;
    private final Clock clock;

    CandidateController(Claims claims, DistinctJobs distinct, Clock clock) {
        this.claims = claims;
        this.distinct = distinct;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Rapprochements proposés, les plus probables d’abord ; rien n’est rapproché sans une personne")
    List<Candidates.Pair> list(
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String qpv,
            @RequestParam(defaultValue = "60") @Min(0) @Max(100) int minScore) {
        return Candidates.among(claims.comparable(), minScore, zoning, qpv, distinct.all());
    }

    @PostMapping("/distinct")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire que ce sont deux emplois : ce rapprochement n’est plus proposé, les deux comptent")
    void tellApart(@Valid @RequestBody JobActs.Distinct act, Principal officer) {
        if (act.jobId().equals(act.otherJobId())) {
            throw Problem.of("data.invalid", "Un emploi ne se distingue pas de lui-même.")
                    .at("otherJobId", "other than jobId")
                    .asException();
        }
        var pair = new DistinctJobs.JobPair(act.jobId(), act.otherJobId());
        if (!distinct.tellApart(pair, officer.getName(), clock.instant())) {
            throw Problem.of("reference.unknown", "L’un de ces emplois n’existe pas.")
                    .asException();
        }
    }
}
