package org.maillage.gateway.session;

import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider's answer is none to a sign-in of this browser, or is a refusal. */
final class SignInRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    SignInRefusedException(OAuth2Error why, Throwable cause) {
        super(why.toString(), cause);
    }

    SignInRefusedException(String why) {
        super(why);
    }
}
