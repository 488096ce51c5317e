package org.maillage.eventing.wire;

/**
 * How one kind of domain event is written for others, and read back.
 *
 * @param <E> domain events, sealed
 */
public interface WireFormat<E> {

    /** The event's type name and JSON. */
    Encoded encode(E event);

    /** The event that was written so. */
    E decode(Envelope envelope, byte[] data);

    /**
     * @param type for example {@code org.maillage.needs.need-reported.v1}
     * @param data JSON, UTF-8
     */
    record Encoded(String type, byte[] data) {}
}
