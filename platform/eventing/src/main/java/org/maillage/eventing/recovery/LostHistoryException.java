package org.maillage.eventing.recovery;

/** What a service has told is not in its topics any more, or not whole: it cannot know which sequences it has given out. */
public final class LostHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which topic or files, and what is missing */
    public LostHistoryException(String message) {
        super(message);
    }
}
