package org.maillage.statements;

import java.util.List;
import java.util.Optional;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;

/** All checks of a statement's data in their order: schema, reference data, personal data. The first fault is told. */
public final class DataCheck {

    private final SchemaCheck schemas;
    private final ReferenceCheck references;

    /**
     * Compiles the schemas.
     *
     * @param statements types that will be checked
     */
    public DataCheck(List<Contract> statements, Territories territories) {
        this.schemas = new SchemaCheck(statements);
        this.references = new ReferenceCheck(territories);
    }

    /** The first fault of the data, if there is one. */
    public Optional<Fault> check(Contract contract, JsonNode data) {
        return schemas.check(contract, data)
                .or(() -> references.check(contract, data))
                .or(() -> PersonalData.check(contract, data));
    }
}
