package org.maillage.thirdplaces.occupancy.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.spring.Owned;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.Stage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff look up about occupancies. */
@RestController
@RequestMapping("/api/thirdplaces/occupancies")
@Tag(name = "Occupations")
class OccupancyQueryController {

    private final OccupancySearch search;
    private final Documents<OccupancyState> occupancies;

    OccupancyQueryController(OccupancySearch search, Owned<OccupancyState, OccupancyCommand> occupancies) {
        this.search = search;
        this.occupancies = occupancies.documents();
    }

    @GetMapping
    @Operation(summary = "Lister les occupations, la dernière commencée d’abord")
    OccupancySearch.Page list(
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return search.find(new OccupancySearch.Filter(place, space, project, stage), page, size);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un dossier : son état et son histoire")
    ResponseEntity<OccupancyDossier> get(@PathVariable UUID id) {
        var found = occupancies.find(List.of(id)).stream()
                .filter(it -> it.state() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of("reference.unknown", "Cette occupation n’existe pas.")
                        .asException());
        return ResponseEntity.ok().eTag(new Revision(found.version()).etag()).body(OccupancyDossier.of(found));
    }
}
