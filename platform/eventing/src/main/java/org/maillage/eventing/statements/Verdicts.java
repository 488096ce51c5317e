package org.maillage.eventing.statements;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.Settled;
import org.maillage.eventing.aggregate.VerdictFormat;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes verdicts as {@code org.maillage.verdict.v1}. */
public final class Verdicts implements VerdictFormat {

    private static final String TYPE = "org.maillage.verdict.v1";

    private final JsonMapper json;
    private final Function<Instant, UUID> ids;
    private final Clock clock;

    /** @param ids makes the id of a verdict */
    public Verdicts(JsonMapper json, Function<Instant, UUID> ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Pending verdict(AggregateType<?, ?, ?, ?> type, Message.Statement<?> statement, Outcome outcome) {
        Instant at = clock.instant();
        Envelope said = statement.event().envelope();
        var extensions = Map.of(
                Extension.CAUSATION_ID,
                statement.id(),
                Extension.CORRELATION_ID,
                said.extension(Extension.CORRELATION_ID).orElse(statement.id()));
        var envelope = new Envelope(ids.apply(at).toString(), type.source(), TYPE, statement.id(), at, extensions)
                .with(
                        Extension.TRACE_PARENT,
                        said.extension(Extension.TRACE_PARENT).orElse(null));
        var data = json.createObjectNode()
                .put("receiptId", statement.id())
                .put("statementSource", said.source())
                .put("statementId", said.id())
                .put("statementType", said.type())
                .put("aggregate", type.kind())
                .put("aggregateId", statement.target().toString())
                .put("at", at.toString());
        say(data, outcome);
        return VerdictFormat.pending(statement.id(), new WireEvent(envelope, json.writeValueAsBytes(data)));
    }

    /**
     * What a verdict says.
     *
     * @throws UnreadableRecordException when it is none of ours
     */
    public static Settled read(WireEvent verdict) {
        try {
            JsonNode data = JsonMapper.shared().readTree(verdict.data());
            return new Settled(
                    data.path("aggregate").asString(),
                    UUID.fromString(data.path("aggregateId").asString()),
                    data.path("receiptId").asString(),
                    outcome(data));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRecordException("not a verdict", e);
        }
    }

    private static Outcome outcome(JsonNode data) {
        String code = data.path("code").asString("");
        String detail = data.path("detail").asString("");
        return switch (data.path("outcome").asString()) {
            case "applied" ->
                new Outcome.Applied(data.path("eventIds")
                        .valueStream()
                        .map(it -> UUID.fromString(it.asString()))
                        .toList());
            case "refused" ->
                new Outcome.Refused(code, detail, data.path("field").asString(null));
            case "waiting" ->
                new Outcome.Waits(
                        code,
                        detail,
                        data.hasNonNull("waitsUntil")
                                ? Instant.parse(data.path("waitsUntil").asString())
                                : null);
            default -> throw new IllegalArgumentException("outcome");
        };
    }

    private static void say(ObjectNode data, Outcome outcome) {
        var eventIds = data.putArray("eventIds");
        switch (outcome) {
            case Outcome.Applied(var ids) -> {
                data.put("outcome", "applied");
                ids.forEach(id -> eventIds.add(id.toString()));
            }
            case Outcome.Refused(var code, var detail, var field) -> {
                data.put("outcome", "refused").put("code", code).put("detail", detail);
                if (field != null) {
                    data.put("field", field);
                }
            }
            case Outcome.Waits(var code, var detail, var until) -> {
                data.put("outcome", "waiting").put("code", code).put("detail", detail);
                if (until != null) {
                    data.put("waitsUntil", until.toString());
                }
            }
        }
    }
}
