package org.maillage.partners.door;

import org.jspecify.annotations.Nullable;

/** The log or the database is away: nothing may be promised; the same request later does no harm. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what which of them, for the log */
    public UnavailableException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
