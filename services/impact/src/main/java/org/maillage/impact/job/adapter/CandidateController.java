package org.maillage.impact.job.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matches that are proposed to staff. */
@RestController
@RequestMapping("/api/impact/jobs/candidates")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Emplois")
class CandidateController {

    private final Claims claims;

    CandidateController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping
    @Operation(summary = "Rapprochements proposés, les plus probables d’abord ; rien n’est rapproché sans une personne")
    List<Candidates.Pair> list(
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String qpv,
            @RequestParam(defaultValue = "60") @Min(0) @Max(100) int minScore) {
        return Candidates.among(claims.comparable(), minScore, zoning, qpv);
    }
}
