package org.maillage.impact.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New values that staff give, in the words of the statement: they are read and filled in by the same routes. */
public final class StaffCorrection {

    private static final String TYPE = "org.maillage.statement.declaration-corrected.v1";
    private static final String STAFF = "/maillage/agents";

    private final JsonMapper json;

    /** @param json writes the words */
    public StaffCorrection(JsonMapper json) {
        this.json = json;
    }

    /**
     * The command that corrects a file, its texts sealed.
     *
     * @param at     when it occurred
     * @param kind   of the declaration, or {@code JOB}
     * @param values new complete values; null when it never was
     * @throws org.maillage.defaults.problem.ProblemException when the values are not of that kind
     */
    public <C> Filled<C> of(
            Owned<?, C> owned, UUID file, String commandId, Instant at, String kind, @Nullable JsonNode values, String reason) {
        var said = json.createObjectNode()
                .put("kind", kind)
                .put("cancelled", values == null)
                .put("reason", reason);
        if (values != null) {
            said.set("values", values);
        }
        var envelope = new Envelope(commandId, STAFF, TYPE, file.toString(), at, Map.of());
        try {
            return owned.filled(file, commandId, new WireEvent(envelope, json.writeValueAsBytes(said)));
        } catch (UnreadableRecordException e) {
            throw Problem.of("data.invalid", "Les nouvelles valeurs ne sont pas celles d’une déclaration de ce genre.")
                    .at("values", "complete")
                    .asException();
        }
    }
}
