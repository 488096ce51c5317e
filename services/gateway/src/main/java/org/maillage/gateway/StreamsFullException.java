package org.maillage.gateway;

/** As many live streams are open as the gateway admits. */
final class StreamsFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamsFullException() {
        super("no room for another live stream");
    }
}
