package org.maillage.thirdplaces.place.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about places. */
@RestController
@RequestMapping("/api/thirdplaces/places")
@Tag(name = "Tiers-lieux")
class PlaceQueryController {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceQueryController.class);

    private final PlaceSearch search;
    private final Documents<PlaceState> places;
    private final Texts texts;

    PlaceQueryController(PlaceSearch search, Owned<PlaceState, PlaceCommand> places, Texts texts) {
        this.search = search;
        this.places = places.documents();
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Lister les tiers-lieux, par nom")
    PlaceSearch.Page list(
            @RequestParam(defaultValue = "2024") @Pattern(regexp = "2015|2024") String zoning,
            @RequestParam(required = false) @Nullable String territory,
            @Parameter(description = "Label en vigueur") @RequestParam(required = false) @Nullable Label label,
            @Parameter(description = "Nature d’un espace ouvert") @RequestParam(required = false)
                    SpaceOffer.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return search.find(new PlaceSearch.Filter(zoning, territory, label, kind), page, size);
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "Lire un dossier : son état, son histoire et, pour un agent, la mixité du public et les textes libres")
    ResponseEntity<PlaceDossier> get(@PathVariable UUID id, Authentication reader) {
        var found = places.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Ce tiers-lieu n’existe pas.")
                        .asException());
        boolean mayReadTexts = Roles.hasAny(reader, "officer");
        boolean seesPersons = Roles.hasAny(reader, "officer", "administrator");
        if (mayReadTexts && !found.texts().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("place", id)
                    .addKeyValue("actor", reader.getName())
                    .log("Texts of a place read");
        }
        var readable = mayReadTexts ? texts.open(id, found.texts()) : List.<Texts.ReadableText>of();
        return ResponseEntity.ok()
                .eTag(new Revision(found.version()).etag())
                .body(PlaceDossier.of(found, seesPersons, readable));
    }
}
