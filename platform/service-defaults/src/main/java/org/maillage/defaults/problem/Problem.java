package org.maillage.defaults.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem: which kind, and what about it.
 *
 * @param code the kind, in the problem catalogue
 * @param detail French sentence about this occurrence, fit for the caller's eyes
 * @param field the faulty place in the request, as a JSON path or a parameter's name
 * @param rule the rule it breaks, such as {@code required}
 * @param example a value that would have passed
 * @param headers response headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(
        String code,
        String detail,
        @Nullable String field,
        @Nullable String rule,
        @Nullable Object example,
        Map<String, String> headers) {

    /** Keeps its own copy of the headers. */
    public Problem {
        headers = Map.copyOf(headers);
    }

    /** A problem of the request as a whole. */
    public static Problem of(String code, String detail) {
        return new Problem(code, detail, null, null, null, Map.of());
    }

    /** The same, at a field and for a rule. */
    public Problem at(@Nullable String faultyField, @Nullable String brokenRule) {
        return new Problem(code, detail, faultyField, brokenRule, example, headers);
    }

    /** The same, with a value that would have passed. */
    public Problem example(@Nullable Object passing) {
        return new Problem(code, detail, field, rule, passing, headers);
    }

    /** The same, with one more response header. */
    public Problem header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Problem(code, detail, field, rule, example, more);
    }

    /** The same, asking the caller to come back after a delay, rounded up to whole seconds. */
    public Problem retryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return header("Retry-After", Long.toString(seconds));
    }

    /** The exception that carries it to the edge. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
