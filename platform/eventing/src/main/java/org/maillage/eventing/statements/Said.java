package org.maillage.eventing.statements;

import java.time.Instant;
import java.util.UUID;
import org.maillage.eventing.wire.Envelope;

/**
 * A statement as a service reads it.
 *
 * @param file the aggregate that it is about
 * @param data what it says, in the service's own record
 */
public record Said<D>(UUID file, Envelope envelope, D data) {

    /** When it occurred. */
    public Instant at() {
        return envelope.time();
    }
}
