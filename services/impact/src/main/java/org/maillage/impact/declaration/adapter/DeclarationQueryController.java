package org.maillage.impact.declaration.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Stage;
import org.maillage.impact.dossier.PersonRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about declarations. */
@RestController
@RequestMapping("/api/impact/declarations")
@Tag(name = "Déclarations")
class DeclarationQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(DeclarationQueryController.class);

    private final DeclarationSearch search;
    private final Documents<DeclarationState> declarations;
    private final Texts texts;
    private final Clock clock;

    DeclarationQueryController(
            DeclarationSearch search,
            Owned<DeclarationState, DeclarationCommand> declarations,
            Texts texts,
            Clock clock) {
        this.search = search;
        this.declarations = declarations.documents();
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les déclarations, la dernière d’abord")
    DeclarationSearch.Page list(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Proof proof,
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(required = false) @Nullable Boolean disputed,
            @Parameter(description = "Seulement celles dont la contestation attend encore une réponse due")
                    @RequestParam(defaultValue = "false")
                    boolean answerOverdue,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        LocalDate overdueOn = answerOverdue ? Days.of(clock.instant()) : null;
        var filter = new DeclarationSearch.Filter(
                kind, stage, proof, zoning, territory, project, grant, place, service, disputed, overdueOn);
        return search.find(filter, page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un dossier : ses valeurs, son histoire et, pour un agent, les textes")
    ResponseEntity<DeclarationDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = declarations.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cette déclaration n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("declaration", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a declaration read");
        }
        var readable = mayReadTexts ? texts.open(id, PersonRef.without(found.texts())) : List.<Texts.ReadableText>of();
        return ResponseEntity.ok()
                .eTag(new Revision(found.version()).etag())
                .body(DeclarationDossier.of(found, readable));
    }
}
