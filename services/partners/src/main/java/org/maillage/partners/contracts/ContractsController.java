package org.maillage.partners.contracts;

import java.util.List;
import org.maillage.defaults.problem.Problem;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be said, with examples. */
@RestController
@RequestMapping("/contracts")
final class ContractsController {

    private final Contracts contracts;

    ContractsController(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping
    Catalogue all() {
        return new Catalogue(contracts.all().stream().map(Entry::of).toList());
    }

    /** The whole contract: schema, examples, who may publish it. */
    @GetMapping("/{type}")
    Contract one(@PathVariable String type) {
        return contracts
                .find(type)
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun contrat « " + type + " » : voir /contracts.")
                        .asException());
    }

    /** All contracts, in short. */
    record Catalogue(List<Entry> types) {}

    /** One contract, in short. */
    record Entry(String type, String kind, String owner, String summary, List<String> publishers, String href) {

        static Entry of(Contract contract) {
            return new Entry(
                    contract.type(),
                    contract.kind(),
                    contract.owner(),
                    contract.summary(),
                    contract.publishers(),
                    "/contracts/" + contract.type());
        }
    }
}
