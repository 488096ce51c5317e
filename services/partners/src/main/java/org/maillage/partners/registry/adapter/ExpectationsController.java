package org.maillage.partners.registry.adapter;

import java.util.ArrayList;
import java.util.List;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.registry.Registry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is expected to declare what, and how often. Open to all: the coverage of a figure is part of it. */
@RestController
final class ExpectationsController {

    private final Registry registry;

    ExpectationsController(Registry registry) {
        this.registry = registry;
    }

    /** @param days within which something of that type is expected again */
    record Expectation(String partner, String name, List<String> sourcePrefixes, String type, int days) {}

    @GetMapping("/api/partners/expectations")
    List<Expectation> expectations() {
        var all = new ArrayList<Expectation>();
        for (Partner it : registry.all()) {
            it.rhythms().entrySet().stream()
                    .map(rhythm -> new Expectation(
                            it.id(), it.name(), it.sourcePrefixes(), rhythm.getKey(), rhythm.getValue()))
                    .sorted((one, other) -> one.type().compareTo(other.type()))
                    .forEach(all::add);
        }
        return all;
    }
}
