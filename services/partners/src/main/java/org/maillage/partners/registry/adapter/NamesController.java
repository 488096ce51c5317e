package org.maillage.partners.registry.adapter;

import java.util.List;
import org.maillage.partners.registry.Registry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every partner is called, and which sources are its own: for staff, who read it beside each fact. */
@RestController
final class NamesController {

    private final Registry registry;

    NamesController(Registry registry) {
        this.registry = registry;
    }

    /** @param sourcePrefixes what the {@code source} of its statements begins with, in whole path segments */
    record Name(String partner, String name, List<String> sourcePrefixes) {}

    @GetMapping("/api/partners/names")
    List<Name> names() {
        return registry.all().stream()
                .map(it -> new Name(it.id(), it.name(), it.sourcePrefixes()))
                .toList();
    }
}
