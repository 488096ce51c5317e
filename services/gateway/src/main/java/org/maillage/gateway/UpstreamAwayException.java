package org.maillage.gateway;

/** A part could not be reached, said nothing in time or broke off: the one thing that opens its circuit breaker. */
final class UpstreamAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UpstreamAwayException(Exception cause) {
        super(cause);
    }
}
