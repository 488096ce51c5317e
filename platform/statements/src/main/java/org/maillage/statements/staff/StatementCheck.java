package org.maillage.statements.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import org.maillage.statements.DataCheck;
import org.maillage.statements.Fault;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;

/** The contracts of what may be said to one service. Schemas are compiled at the first use: most instances never see one. */
final class StatementCheck {

    private final Contracts contracts = Contracts.load();
    private final String service;
    private final Supplier<Territories> territories;
    private volatile @Nullable DataCheck data;

    StatementCheck(String service, Supplier<Territories> territories) {
        this.service = service;
        this.territories = territories;
    }

    /** The contract of that type. */
    Contract contract(String type) {
        return contracts.find(type).orElseThrow();
    }

    /** What is wrong with data of that type, if anything. */
    Optional<Fault> fault(String type, JsonNode said) {
        return compiled().check(contract(type), said);
    }

    private synchronized DataCheck compiled() {
        DataCheck known = data;
        if (known == null) {
            List<Contract> own = contracts.statements().stream()
                    .filter(it -> it.owner().equals(service))
                    .toList();
            known = new DataCheck(own, territories.get());
            data = known;
        }
        return known;
    }
}
