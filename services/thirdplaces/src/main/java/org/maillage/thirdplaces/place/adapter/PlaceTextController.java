package org.maillage.thirdplaces.place.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that were said about a place, when somebody asks for them to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/thirdplaces/places/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Textes d’un lieu")
class PlaceTextController {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceTextController.class);

    private final Owned<PlaceState, PlaceCommand> places;

    PlaceTextController(Owned<PlaceState, PlaceCommand> places) {
        this.places = places;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (places.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Ce lieu n’existe pas.").asException();
        }
        places.forget(id);
        LOG.atInfo()
                .addKeyValue("place", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a place forgotten");
        return ResponseEntity.noContent().build();
    }
}
