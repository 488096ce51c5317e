package org.maillage.partners.registry.adapter;

import java.util.List;
import org.maillage.defaults.problem.Problem;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.registry.Registry;
import org.maillage.partners.registry.UnfitPartnerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners and their rights, for administrators. */
@RestController
@RequestMapping("/api/partners/partners")
final class PartnersController {

    private static final Logger LOG = LoggerFactory.getLogger(PartnersController.class);

    private final Registry registry;

    PartnersController(Registry registry) {
        this.registry = registry;
    }

    @GetMapping
    List<PartnerDocument> all() {
        return registry.all().stream().map(PartnerDocument::of).toList();
    }

    @GetMapping("/{id}")
    PartnerDocument one(@PathVariable String id) {
        return registry.find(id)
                .map(PartnerDocument::of)
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun partenaire « " + id + " ».")
                        .asException());
    }

    /** Registers a partner, or gives it other rights; saying it again changes nothing. */
    @PutMapping("/{id}")
    ResponseEntity<PartnerDocument> put(@PathVariable String id, @RequestBody Registration registration) {
        Partner partner = fit(id, registration);
        boolean isNew = registry.put(partner);
        LOG.atInfo()
                .addKeyValue("partner", id)
                .addKeyValue("types", partner.types().size())
                .addKeyValue("reprise", partner.reprise())
                .log(isNew ? "Partner registered" : "Partner's rights set");
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(PartnerDocument.of(partner));
    }

    private static Partner fit(String id, Registration registration) {
        try {
            return registration.of(id);
        } catch (UnfitPartnerException e) {
            throw Problem.of("data.invalid", String.valueOf(e.getMessage()))
                    .at("/" + e.field(), "format")
                    .asException();
        }
    }
}
