package org.maillage.eventing.wire;

/** A record that no retry can make readable: it goes to the dead letters with this as its cause. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the record, without its content */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
