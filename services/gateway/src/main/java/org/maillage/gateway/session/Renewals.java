package org.maillage.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.maillage.gateway.session.Session.Tokens;

/**
 * Keeps access tokens good. A page asks many things at once: of those that bring the same refresh token one renews it,
 * and the others, also those that come a moment later, get what it got. So a provider that takes each refresh token only
 * once is not asked twice, by this instance at least.
 */
final class Renewals {

    /** On its way to a part, and there, a token must not run out. */
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Provider provider;
    private final Clock clock;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    Renewals(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** What has become of a session. */
    sealed interface Outcome {

        /** It goes on as it is. */
        record Good(Session session) implements Outcome {}

        /** It goes on with newer tokens, which the browser must be given. */
        record Renewed(Session session) implements Outcome {}

        /** The provider has ended it. */
        record Over() implements Outcome {}

        /** Its token has run out, and the provider is not there to give another. */
        record Waiting() implements Outcome {}
    }

    /** The session with an access token that is good for a while. */
    Outcome fresh(Session session) {
        Instant now = clock.instant();
        Tokens tokens = session.tokens();
        if (tokens.areGoodAt(now.plus(BEFORE_THE_END))) {
            return new Outcome.Good(session);
        }
        String refresh = tokens.refresh();
        if (refresh == null) {
            return tokens.areGoodAt(now) ? new Outcome.Good(session) : new Outcome.Over();
        }
        attempts.values().removeIf(attempt -> attempt.began().isBefore(now.minus(REMEMBERED)));
        Attempt attempt =
                attempts.computeIfAbsent(refresh, _ -> new Attempt(now, new FutureTask<>(() -> renew(session))));
        attempt.task().run();
        return result(attempt, session, refresh);
    }

    private Outcome renew(Session session) {
        return provider.renew(session.tokens())
                .<Outcome>map(newer -> new Outcome.Renewed(session.with(newer)))
                .orElseGet(Outcome.Over::new);
    }

    private Outcome result(Attempt attempt, Session session, String refresh) {
        try {
            return attempt.task().get();
        } catch (ExecutionException failed) {
            attempts.remove(refresh, attempt);
            if (failed.getCause() instanceof ProviderAwayException) {
                return session.tokens().areGoodAt(clock.instant()) ? new Outcome.Good(session) : new Outcome.Waiting();
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Waiting();
        }
    }

    private record Attempt(Instant began, FutureTask<Outcome> task) {}
}
