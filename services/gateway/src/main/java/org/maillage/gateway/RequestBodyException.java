package org.maillage.gateway;

import java.io.IOException;

/** The client's body could not be read to its end; no fault of the part that was to receive it. Has no cause of its own. */
abstract sealed class RequestBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private RequestBodyException(String message) {
        super(message);
    }

    /** The client stopped sending. */
    static final class BrokenOff extends RequestBodyException {

        private static final long serialVersionUID = 1L;

        BrokenOff(IOException how) {
            super("the client broke off its request: " + how.getMessage());
        }
    }

    /** The client sends more than the gateway lets through. */
    static final class TooLarge extends RequestBodyException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("body of more than " + limit + " bytes");
        }
    }
}
