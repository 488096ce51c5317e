package org.maillage.gateway.session;

import org.jspecify.annotations.Nullable;

/** The OpenID provider could not be reached or gave no usable answer: the one thing that opens its circuit breaker. */
public final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(@Nullable Throwable cause) {
        super("the OpenID provider gives no answer", cause);
    }
}
