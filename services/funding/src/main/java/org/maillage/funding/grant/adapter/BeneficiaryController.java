package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.call.Days;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each beneficiary was awarded, and who is blocked. */
@RestController
@RequestMapping("/api/funding/beneficiaries")
@Tag(name = "Bénéficiaires")
class BeneficiaryController {

    private final Beneficiaries beneficiaries;
    private final Clock clock;

    BeneficiaryController(Beneficiaries beneficiaries, Clock clock) {
        this.beneficiaries = beneficiaries;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les bénéficiaires : montants engagés, cumul de minimis, comptes rendus en retard")
    List<Beneficiaries.Row> list(
            @RequestParam(required = false) @Pattern(regexp = "\\d{9}|W[0-9A-Z]{2}\\d{7}") @Nullable String beneficiary,
            @RequestParam(defaultValue = "false") boolean blocked,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return beneficiaries.find(beneficiary, blocked, Days.of(clock.instant()), page, size);
    }
}
