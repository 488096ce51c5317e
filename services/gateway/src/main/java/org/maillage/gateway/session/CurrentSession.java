package org.maillage.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in with the browser that asks; kept with the request. A request that brings its own token has none. */
public final class CurrentSession {

    private static final String ATTRIBUTE = CurrentSession.class.getName();

    private final Session session;
    private final boolean waits;
    private final @Nullable Runnable end;

    private CurrentSession(Session session, boolean waits, @Nullable Runnable end) {
        this.session = session;
        this.waits = waits;
        this.end = end;
    }

    /** The session of a request, if it has one. */
    public static Optional<CurrentSession> of(HttpServletRequest request) {
        return Optional.ofNullable((CurrentSession) request.getAttribute(ATTRIBUTE));
    }

    /** Keeps a session that no part is asked with. */
    static void keep(HttpServletRequest request, Session session) {
        request.setAttribute(ATTRIBUTE, new CurrentSession(session, false, null));
    }

    /** Keeps a session with whose token a part is asked; {@code end} has the browser forget it. */
    static void keepForPart(HttpServletRequest request, Session session, Runnable end) {
        request.setAttribute(ATTRIBUTE, new CurrentSession(session, false, end));
    }

    /** Keeps a session whose token has run out while the provider is away. */
    static void keepWaiting(HttpServletRequest request, Session session) {
        request.setAttribute(ATTRIBUTE, new CurrentSession(session, true, null));
    }

    Session session() {
        return session;
    }

    /** The token with which a part is asked; none where the part is asked as anybody would. */
    Optional<String> token() {
        return isTold() ? Optional.of(session.tokens().access()) : Optional.empty();
    }

    /** Whether a part is told who asks. */
    public boolean isTold() {
        return end != null;
    }

    /**
     * What to do when a part answers that it does not know who asks: the session is of no use any more.
     *
     * @throws ProviderAwayException if the part was told nothing, as the provider is not there to renew the token
     */
    public void notBelieved() {
        if (waits) {
            throw new ProviderAwayException(null);
        }
        if (end != null) {
            end.run();
        }
    }
}
