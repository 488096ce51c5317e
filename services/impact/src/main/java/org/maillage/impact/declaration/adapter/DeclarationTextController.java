package org.maillage.impact.declaration.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.spring.Owned;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that were said about a declaration, when somebody asks for them to be forgotten (GDPR article 17). */
@RestController
@RequestMapping("/api/impact/declarations/{id}/texts")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Textes d’une déclaration")
class DeclarationTextController {

    private static final Logger LOG = LoggerFactory.getLogger(DeclarationTextController.class);

    private final Owned<DeclarationState, DeclarationCommand> declarations;

    DeclarationTextController(Owned<DeclarationState, DeclarationCommand> declarations) {
        this.declarations = declarations;
    }

    @DeleteMapping
    @Operation(summary = "Oublier pour toujours les textes libres du dossier ; ce qui s’est passé reste")
    ResponseEntity<Void> forget(@PathVariable UUID id, Authentication actor) {
        if (declarations.documents().find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Cette déclaration n’existe pas.")
                    .asException();
        }
        declarations.forget(id);
        LOG.atInfo()
                .addKeyValue("declaration", id)
                .addKeyValue("actor", actor.getName())
                .log("Texts of a declaration forgotten");
        return ResponseEntity.noContent().build();
    }
}
