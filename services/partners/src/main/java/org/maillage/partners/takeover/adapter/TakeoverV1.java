package org.maillage.partners.takeover.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.takeover.Takeover;

/** {@code org.maillage.takeover.v1}, which is also the body of the command. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakeoverV1(@Nullable String state, @Nullable Instant until) {

    static final String TYPE = "org.maillage.takeover.v1";

    static TakeoverV1 of(Takeover step) {
        return switch (step) {
            case Takeover.Opened(var until) -> new TakeoverV1("OPEN", until);
            case Takeover.Advanced(var until) -> new TakeoverV1("ADVANCED", until);
            case Takeover.Closed() -> new TakeoverV1("CLOSED", null);
        };
    }

    /**
     * The step.
     *
     * @throws IllegalArgumentException with a French sentence when it is none
     */
    Takeover step() {
        String said = state == null ? "" : state;
        return switch (said) {
            case "OPEN" -> new Takeover.Opened(required(until));
            case "ADVANCED" -> new Takeover.Advanced(required(until));
            case "CLOSED" -> closed();
            default -> throw new IllegalArgumentException("state vaut OPEN, ADVANCED ou CLOSED.");
        };
    }

    private Takeover closed() {
        if (until != null) {
            throw new IllegalArgumentException("CLOSED exclut until.");
        }
        return new Takeover.Closed();
    }

    private static Instant required(@Nullable Instant until) {
        if (until == null) {
            throw new IllegalArgumentException("OPEN et ADVANCED exigent until.");
        }
        return until;
    }
}
