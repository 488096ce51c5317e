package org.maillage.impact.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;
import org.maillage.statements.DataCheck;
import org.maillage.statements.Fault;
import org.maillage.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New values that staff give, in the words of the statement: checked as at the door, read and filled in by the same routes. */
public final class StaffCorrection {

    private static final String TYPE = "org.maillage.statement.declaration-corrected.v1";
    private static final String STAFF = "/maillage/impact";
    private static final String CORRECTS = "corrects";
    private static final String DATA = "/data/";

    private final JsonMapper json;
    private final Contract contract;
    private final DataCheck check;

    /** @param json writes the words */
    public StaffCorrection(JsonMapper json, Territories territories) {
        this.json = json;
        this.contract = Contracts.load().find(TYPE).orElseThrow();
        this.check = new DataCheck(List.of(contract), territories);
    }

    /**
     * The command that corrects the last values of a file, its texts sealed.
     *
     * @param at     when it occurred
     * @param kind   of the declaration, or {@code JOB}
     * @param values new complete values; null when it never was
     * @throws org.maillage.defaults.problem.ProblemException when the values would not pass the door
     */
    public <C> Filled<C> of(
            Owned<?, C> owned,
            UUID file,
            String commandId,
            Instant at,
            String kind,
            @Nullable JsonNode values,
            String reason) {
        var said = json.createObjectNode()
                .put(CORRECTS, file.toString())
                .put("kind", kind)
                .put("cancelled", values == null)
                .put("reason", reason);
        if (values != null) {
            said.set("values", values);
        }
        check.check(contract, said).ifPresent(it -> {
            throw problem(it).asException();
        });
        said.remove(CORRECTS);
        var envelope = new Envelope(commandId, STAFF, TYPE, file.toString(), at, Map.of());
        return owned.filled(file, commandId, new WireEvent(envelope, json.writeValueAsBytes(said)));
    }

    /** The body has the values at its top. */
    private static Problem problem(Fault fault) {
        String field = fault.field() != null && fault.field().startsWith(DATA)
                ? fault.field().substring(DATA.length())
                : fault.field();
        return Problem.of(fault.code(), fault.detail()).at(field, fault.rule());
    }
}
