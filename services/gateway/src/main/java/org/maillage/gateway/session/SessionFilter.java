package org.maillage.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is signed in with the browser that asks, has their token renewed where a part is asked with it, and
 * refuses what another site may have made the browser send. A request with a token of its own passes unlooked at.
 */
final class SessionFilter extends OncePerRequestFilter {

    /** What a request that writes must bring the session's proof in. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What depends on who asks. Pages do not: they must load whatever has become of a session. */
    private static final List<String> ASKED_AS_SOMEBODY = List.of("/api/", "/receipts", "/events", "/imports");

    private final SealedCookie<Session> cookie;
    private final Renewals renewals;
    private final Clock clock;
    private final Problems problems;

    SessionFilter(SealedCookie<Session> cookie, Renewals renewals, Clock clock, Problems problems) {
        this.cookie = cookie;
        this.renewals = renewals;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Session session = cookie.read(request)
                .filter(read -> read.until().isAfter(clock.instant()))
                .orElse(null);
        if (session != null && !READING.contains(request.getMethod()) && !isProved(request, session)) {
            problems.write(notProved(request), response);
            return;
        }
        if (session != null) {
            keep(session, request, response);
        }
        chain.doFilter(request, response);
    }

    private void keep(Session session, HttpServletRequest request, HttpServletResponse response) {
        if (ASKED_AS_SOMEBODY.stream().noneMatch(request.getRequestURI()::startsWith)) {
            CurrentSession.keep(request, session);
            return;
        }
        Runnable end = () -> cookie.clear(request, response);
        switch (renewals.fresh(session)) {
            case Renewals.Outcome.Good(Session same) -> CurrentSession.keepForPart(request, same, end);
            case Renewals.Outcome.Renewed(Session newer) -> {
                if (cookie.write(request, response, newer)) {
                    CurrentSession.keepForPart(request, newer, end);
                } else {
                    end.run();
                }
            }
            case Renewals.Outcome.Over() -> end.run();
            case Renewals.Outcome.Waiting() -> CurrentSession.keepWaiting(request, session);
        }
    }

    private static boolean isProved(HttpServletRequest request, Session session) {
        @Nullable String brought = request.getHeader(CSRF_HEADER);
        return brought != null
                && MessageDigest.isEqual(
                        brought.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8));
    }

    private static Problem notProved(HttpServletRequest request) {
        return Problem.of(
                        "session.csrf.invalid",
                        "Avec une session, " + request.getMethod() + " demande l’en-tête " + CSRF_HEADER
                                + " donné par /api/session.")
                .at(CSRF_HEADER, "equal");
    }
}
