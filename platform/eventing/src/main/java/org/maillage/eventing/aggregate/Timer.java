package org.maillage.eventing.aggregate;

import java.time.Instant;

/**
 * What time alone makes happen in a state, once.
 *
 * @param name    says what for; with the instant it identifies the message, so that two owners do it once
 * @param due     when; the events that it makes occur at that moment
 * @param command what is then decided
 */
public record Timer<C>(String name, Instant due, C command) {

    /** Identity of the message. */
    public String messageId() {
        return name + "@" + due;
    }
}
