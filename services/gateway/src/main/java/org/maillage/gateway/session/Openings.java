package org.maillage.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins sessions. */
final class Openings {

    private static final Logger log = LoggerFactory.getLogger(Openings.class);
    private static final int CSRF_BYTES = 32;

    private final SealedCookie<Session> cookie;
    private final Clock clock;
    private final Duration lasts;
    private final SecureRandom random = new SecureRandom();

    /** @param lasts how long after its beginning a session ends */
    Openings(SealedCookie<Session> cookie, Clock clock, Duration lasts) {
        this.cookie = cookie;
        this.clock = clock;
        this.lasts = lasts;
    }

    /**
     * Gives the browser a session of somebody who has just signed in; it replaces whatever session there was.
     *
     * @throws SignInRefusedException if their tokens are too large for it
     */
    void open(Provider.Person person, HttpServletRequest request, HttpServletResponse response)
            throws SignInRefusedException {
        var proof = new byte[CSRF_BYTES];
        random.nextBytes(proof);
        var session = new Session(
                person.name(),
                person.tokens(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(proof),
                clock.instant().plus(lasts));
        if (!cookie.write(request, response, session)) {
            throw new SignInRefusedException("tokens too large for cookies");
        }
        log.atInfo().addKeyValue("roles", session.roles()).log("signed in");
    }
}
