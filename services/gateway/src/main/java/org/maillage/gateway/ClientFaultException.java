package org.maillage.gateway;

/** The exchange failed on the client's side; nothing about the part is known from it. */
final class ClientFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestBodyException fault;

    ClientFaultException(RequestBodyException fault) {
        super(fault);
        this.fault = fault;
    }

    /** What was wrong with the request. */
    RequestBodyException fault() {
        return fault;
    }
}
