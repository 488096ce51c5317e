package org.maillage.partners.statement;

import java.util.List;
import java.util.Optional;
import org.maillage.partners.registry.Partner;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import org.maillage.statements.Fault;
import tools.jackson.databind.node.StringNode;

/** Whether this partner may say it: under this source, and of this type. */
final class RightsCheck {

    private final Contracts contracts;

    RightsCheck(Contracts contracts) {
        this.contracts = contracts;
    }

    Optional<Fault> check(Partner partner, String source, String type) {
        return source(partner, source).or(() -> type(partner, type));
    }

    private static Optional<Fault> source(Partner partner, String source) {
        if (partner.maySpeakAs(source)) {
            return Optional.empty();
        }
        List<String> prefixes = partner.sourcePrefixes();
        return Optional.of(Fault.of(
                        "statement.not-allowed",
                        "La source « " + source + " » n’est pas à " + partner.name()
                                + ", dont les sources commencent par " + String.join(" ou ", prefixes) + ".")
                .at("source", "prefix")
                .example(StringNode.valueOf(prefixes.getFirst())));
    }

    private Optional<Fault> type(Partner partner, String type) {
        boolean known = contracts.find(type).filter(Contract::isStatement).isPresent();
        if (known && partner.maySay(type)) {
            return Optional.empty();
        }
        Fault fault = known
                ? Fault.of("statement.not-allowed", partner.name() + " ne publie pas le type « " + type + " ».")
                        .at("type", "granted")
                : Fault.of("statement.type.unknown", "Aucun type « " + type + " » : voir /contracts.")
                        .at("type", "enum");
        return Optional.of(fault.example(partner.types().stream()
                .filter(it -> contracts.find(it).isPresent())
                .sorted()
                .findFirst()
                .map(StringNode::valueOf)
                .orElse(null)));
    }
}
