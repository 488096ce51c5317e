package org.maillage.eventing.privacy;

/** What was sealed cannot be read by anyone any more: its key was deleted. */
public final class ForgottenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was sealed, without its content */
    public ForgottenException(String message) {
        super(message);
    }
}
