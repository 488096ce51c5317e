package org.maillage.projection.freshness.adapter;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.freshness.Expectation;
import org.maillage.projection.freshness.Expectations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The registry over HTTP, asked once in a while by whoever wants to know. While it is away the last answer stands, and nobody
 * else waits for the next try.
 */
final class HttpExpectations implements Expectations {

    private static final Logger log = LoggerFactory.getLogger(HttpExpectations.class);
    private static final String PREFIX = "org.maillage.statement.";
    private static final ParameterizedTypeReference<List<Answer>> ANSWERS = new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final Duration fresh;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final Retry retry = Retry.of(
            "partners-registry",
            RetryConfig.custom()
                    .maxAttempts(2)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(100), 2.0))
                    .retryExceptions(RestClientException.class)
                    .build());
    private volatile Known known = new Known(List.of(), null);
    private volatile @Nullable Instant asked;

    private record Answer(String partner, String name, List<String> sourcePrefixes, String type, int days) {

        private Expectation expectation() {
            String event =
                    type.startsWith(PREFIX) ? type.substring(PREFIX.length()).split("\\.", -1)[0] : type;
            return new Expectation(partner, name, sourcePrefixes, event, days);
        }
    }

    /**
     * @param http  with the registry's address, and a limit for each call
     * @param fresh how long an answer, or a failure, stands
     */
    HttpExpectations(RestClient http, Duration fresh, Clock clock) {
        this.http = http;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public Known known() {
        if (isDue() && asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    private boolean isDue() {
        var before = asked;
        return before == null || !clock.instant().isBefore(before.plus(fresh));
    }

    private void ask() {
        asked = clock.instant();
        try {
            var answers = retry.executeSupplier(() ->
                    http.get().uri("/api/partners/expectations").retrieve().body(ANSWERS));
            if (answers != null) {
                known = new Known(answers.stream().map(Answer::expectation).toList(), clock.instant());
            }
        } catch (RestClientException away) {
            log.atWarn().addKeyValue("cause", away.getMessage()).log("registry of partners away");
        }
    }
}
