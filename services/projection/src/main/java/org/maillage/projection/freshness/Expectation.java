package org.maillage.projection.freshness;

import java.util.List;

/**
 * A partner that is expected to say something now and then.
 *
 * @param partner        its id in the registry
 * @param name           as people know it
 * @param sourcePrefixes what its sources begin with, in whole path segments
 * @param event          the middle of the type of what is expected, the same for statement and event: {@code job-declared}
 * @param days           within which it is expected again
 */
public record Expectation(String partner, String name, List<String> sourcePrefixes, String event, int days) {

    public Expectation {
        sourcePrefixes = List.copyOf(sourcePrefixes);
    }

    /** Whether a source is one of the partner's. */
    boolean covers(String source) {
        return sourcePrefixes.stream().anyMatch(prefix -> source.equals(prefix) || source.startsWith(prefix + "/"));
    }
}
