package org.maillage.partners;

import java.util.function.Consumer;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Golden examples, as a test wants them. */
public final class Golden {

    /** Every contract. */
    public static final Contracts CONTRACTS = Contracts.load();

    private static final JsonMapper JSON = JsonMapper.shared();

    private Golden() {}

    /** The fullest example of a statement, changed. */
    public static ObjectNode statement(String name, Consumer<ObjectNode> change) {
        Contract contract =
                CONTRACTS.find("org.maillage.statement." + name + ".v1").orElseThrow();
        JsonNode example = contract.examples().get(contract.examples().size() > 1 ? 1 : 0);
        var event = (ObjectNode) example.deepCopy();
        change.accept(event);
        return event;
    }

    /** A need reported by {@code partner} under an id. */
    public static ObjectNode need(String partner, String id) {
        return statement(
                "need-reported",
                event -> event.put("source", "/partenaires/" + partner + "/besoins")
                        .put("subject", id)
                        .put("id", id));
    }

    /** Its data, to be changed. */
    public static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.path("data");
    }

    /** As it is sent. */
    public static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }
}
