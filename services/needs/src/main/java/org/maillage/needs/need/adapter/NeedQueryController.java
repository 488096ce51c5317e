package org.maillage.needs.need.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.spring.Owned;
import org.maillage.needs.need.Days;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about needs. */
@RestController
@RequestMapping("/api/needs/needs")
@Tag(name = "Besoins")
class NeedQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(NeedQueryController.class);

    private final NeedSearch search;
    private final Documents<NeedState> needs;
    private final Texts texts;
    private final NeedProjects projects;
    private final Clock clock;

    NeedQueryController(
            NeedSearch search, Owned<NeedState, NeedCommand> needs, Texts texts, NeedProjects projects, Clock clock) {
        this.search = search;
        this.needs = needs.documents();
        this.texts = texts;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lister les besoins, le dernier signalé d’abord")
    NeedSearch.Page list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Theme theme,
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @Parameter(description = "Seulement ceux dont l’auteur attend encore une réponse promise")
                    @RequestParam(defaultValue = "false")
                    boolean answerOverdue,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        LocalDate overdueOn = answerOverdue ? Days.of(clock.instant()) : null;
        return search.find(new NeedSearch.Filter(stage, theme, zoning, territory, overdueOn), page, size);
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "Lire un dossier : son état, son histoire, ses projets et, pour un agent, les paroles recueillies")
    ResponseEntity<NeedDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = needs.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Ce besoin n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("need", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a need read");
        }
        var readable = mayReadTexts ? texts.open(id, found.texts()) : List.<Texts.ReadableText>of();
        var dossier = NeedDossier.of(found, readable, projects.of(id, handedTo(Objects.requireNonNull(found.state()))));
        return ResponseEntity.ok().eTag(new Revision(found.version()).etag()).body(dossier);
    }

    private static @Nullable UUID handedTo(NeedState state) {
        return switch (state) {
            case NeedState.Open it -> it.project();
            case NeedState.Answered it -> it.project();
            case NeedState.SetAside it -> it.left().project();
            case NeedState.Absent _, NeedState.Merged _ -> null;
        };
    }
}
