package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about grants. */
@RestController
@RequestMapping("/api/funding/grants")
@Tag(name = "Subventions")
class GrantQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(GrantQueryController.class);

    private final GrantSearch search;
    private final Documents<GrantState> grants;
    private final Texts texts;

    GrantQueryController(GrantSearch search, Owned<GrantState, GrantCommand> grants, Texts texts) {
        this.search = search;
        this.grants = grants.documents();
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Lister les demandes et les subventions, la dernière déposée d’abord")
    GrantSearch.Page list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable UUID callId,
            @RequestParam(required = false) @Min(2000) @Max(2100) @Nullable Integer year,
            @RequestParam(required = false) @Pattern(regexp = "\\d{9}|W[0-9A-Z]{2}\\d{7}") @Nullable String beneficiary,
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return search.find(new GrantSearch.Filter(stage, callId, year, beneficiary, zoning, territory), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un dossier : son état, son histoire et, pour un agent, les motifs et textes déposés")
    ResponseEntity<GrantDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = grants.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cette demande n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("grant", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a grant read");
        }
        var readable = mayReadTexts ? texts.open(id, found.texts()) : List.<Texts.ReadableText>of();
        return ResponseEntity.ok().eTag(new Revision(found.version()).etag()).body(GrantDossier.of(found, readable));
    }
}
