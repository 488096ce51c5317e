package org.maillage.partners.statement;

import org.maillage.statements.Fault;

/** A body that cannot be read as a whole: there is no statement in it to refuse. */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
