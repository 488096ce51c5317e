package org.maillage.partners.statement;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.wire.Ids;
import org.maillage.statements.Contract;
import tools.jackson.databind.JsonNode;

/** The file that a statement is about: one rule, by which its topic is keyed (events.md 1.2). */
final class Target {

    private Target() {}

    /**
     * An opening statement is about (source, subject); any other about {@code about} when given, else (source, subject).
     * Envelope and data have been checked.
     */
    static UUID of(Contract contract, String source, String subject, JsonNode data) {
        Optional<JsonNode> about = contract.opens() ? Optional.empty() : data.optional("about");
        return about.map(Target::named).orElseGet(() -> Ids.aggregate(source, subject));
    }

    private static UUID named(JsonNode about) {
        return about.has("id")
                ? UUID.fromString(Objects.requireNonNull(about.path("id").stringValue()))
                : Ids.aggregate(
                        about.path("source").asString(), about.path("subject").asString());
    }
}
