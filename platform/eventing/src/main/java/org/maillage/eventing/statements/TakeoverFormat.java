package org.maillage.eventing.statements;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code org.maillage.takeover.v1}. */
final class TakeoverFormat {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TakeoverFormat() {}

    /** The instant that it sets; empty when it closes the takeover. */
    static Optional<Instant> until(WireEvent control) {
        try {
            JsonNode data = JSON.readTree(control.data());
            return switch (data.path("state").asString()) {
                case "OPEN", "ADVANCED" ->
                    Optional.of(Instant.parse(data.path("until").asString()));
                case "CLOSED" -> Optional.empty();
                default -> throw new IllegalArgumentException("unknown state");
            };
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw new UnreadableRecordException("not a takeover", e);
        }
    }
}
