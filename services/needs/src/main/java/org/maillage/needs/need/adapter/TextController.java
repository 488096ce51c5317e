package org.maillage.needs.need.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of residents and others about a need, when somebody asks for them to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/needs/needs/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Paroles recueillies")
class TextController {

    private static final Logger LOG = LoggerFactory.getLogger(TextController.class);

    private final Owned<NeedState, NeedCommand> needs;

    TextController(Owned<NeedState, NeedCommand> needs) {
        this.needs = needs;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (needs.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Ce besoin n’existe pas.").asException();
        }
        needs.forget(id);
        LOG.atInfo()
                .addKeyValue("need", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a need forgotten");
        return ResponseEntity.noContent().build();
    }
}
