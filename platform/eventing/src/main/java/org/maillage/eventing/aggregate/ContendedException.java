package org.maillage.eventing.aggregate;

/** Others changed the same aggregates at every attempt. The messages can be handled again later. */
public final class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContendedException(String kind, int messages) {
        super("%d messages for aggregates of kind %s are contended".formatted(messages, kind));
    }
}
