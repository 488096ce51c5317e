package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that were said about a grant, when somebody asks for them to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/funding/grants/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Textes d’une subvention")
class GrantTextController {

    private static final Logger LOG = LoggerFactory.getLogger(GrantTextController.class);

    private final Owned<GrantState, GrantCommand> grants;

    GrantTextController(Owned<GrantState, GrantCommand> grants) {
        this.grants = grants;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (grants.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Cette subvention n’existe pas.")
                    .asException();
        }
        grants.forget(id);
        LOG.atInfo()
                .addKeyValue("grant", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a grant forgotten");
        return ResponseEntity.noContent().build();
    }
}
