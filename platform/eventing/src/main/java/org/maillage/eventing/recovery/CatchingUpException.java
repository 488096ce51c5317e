package org.maillage.eventing.recovery;

import org.springframework.dao.TransientDataAccessResourceException;

/** The service has not caught up yet with what it had told, and decides nothing before. */
public final class CatchingUpException extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    CatchingUpException() {
        super("not caught up yet with what was told");
    }
}
