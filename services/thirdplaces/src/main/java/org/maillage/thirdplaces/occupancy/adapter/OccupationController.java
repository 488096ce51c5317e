package org.maillage.thirdplaces.occupancy.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.thirdplaces.occupancy.Occupation;
import org.maillage.thirdplaces.place.Days;
import org.maillage.thirdplaces.place.RegisteredPlaces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How full a place is. */
@RestController
@RequestMapping("/api/thirdplaces/places/{id}/occupation")
@Tag(name = "Occupations")
class OccupationController {

    private final RegisteredPlaces places;
    private final MongoNeighbours occupancies;
    private final Clock clock;

    OccupationController(RegisteredPlaces places, MongoNeighbours occupancies, Clock clock) {
        this.places = places;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Lire l’occupation d’un lieu : surfaces et postes, occupés et offerts, par espace")
    Occupation get(
            @PathVariable UUID id,
            @Parameter(description = "Jour ; à défaut, aujourd’hui") @RequestParam(required = false) @Nullable
                    LocalDate on) {
        LocalDate day = on == null ? Days.of(clock.instant()) : on;
        return Optional.ofNullable(places.find(List.of(id)).get(id))
                .map(it -> Occupation.of(it, occupancies.signedIn(id, day), day))
                .orElseThrow(() -> Problem.of("reference.unknown", "Ce tiers-lieu n’existe pas.")
                        .asException());
    }
}
