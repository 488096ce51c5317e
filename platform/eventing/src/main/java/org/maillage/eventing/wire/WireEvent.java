package org.maillage.eventing.wire;

import java.util.Arrays;

/**
 * An event as it travels.
 *
 * @param data its JSON, UTF-8; not to be changed
 */
public record WireEvent(Envelope envelope, byte[] data) {

    @Override
    public boolean equals(Object other) {
        return other instanceof WireEvent(var itsEnvelope, var itsData)
                && envelope.equals(itsEnvelope)
                && Arrays.equals(data, itsData);
    }

    @Override
    public int hashCode() {
        return 31 * envelope.hashCode() + Arrays.hashCode(data);
    }

    /** Attributes only: data may be personal. */
    @Override
    public String toString() {
        return "WireEvent[" + envelope.type() + " " + envelope.id() + ", " + data.length + " bytes]";
    }
}
