package org.maillage.needs.need.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.spring.Owned;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contact of whoever reported a need. Every look at it is logged. */
@RestController
@RequestMapping("/api/needs/needs/{id}/contact")
@PreAuthorize("hasAnyRole('officer', 'administrator')")
@Tag(name = "Contact de l’auteur d’un signalement")
class ContactController {

    private static final Logger LOG = LoggerFactory.getLogger(ContactController.class);

    private final Contacts contacts;
    private final Documents<NeedState> needs;

    ContactController(Contacts contacts, Owned<NeedState, NeedCommand> needs) {
        this.contacts = contacts;
        this.needs = needs.documents();
    }

    @PutMapping
    @Operation(summary = "Déposer le contact, ou l’effacer avec null")
    ResponseEntity<Void> put(@PathVariable UUID id, @Valid @RequestBody ContactBody body) {
        requireNeed(id);
        String contact = body.contact();
        if (contact == null || contact.isBlank()) {
            contacts.forget(id);
        } else {
            contacts.keep(id, contact);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    @Operation(summary = "Lire le contact")
    ContactBody get(@PathVariable UUID id, Authentication reader) {
        requireNeed(id);
        LOG.atInfo()
                .addKeyValue("need", id)
                .addKeyValue("actor", reader.getName())
                .log("Contact read");
        return new ContactBody(contacts.find(id).orElse(null));
    }

    private void requireNeed(UUID id) {
        if (needs.find(List.of(id)).isEmpty()) {
            throw Problem.of("reference.unknown", "Ce besoin n’existe pas.").asException();
        }
    }

    /** @param contact how to reach the person; null when there is none, or none any more */
    record ContactBody(@Size(max = 300) @Nullable String contact) {}
}
