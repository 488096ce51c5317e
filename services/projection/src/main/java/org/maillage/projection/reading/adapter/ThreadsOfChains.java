package org.maillage.projection.reading.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.maillage.projection.reading.Threads;
import org.maillage.projection.threads.Chains;

/** Threads as the journal tells them, each remembered for a minute: everyone looks at the same figures. */
final class ThreadsOfChains implements Threads {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private record Known(Set<String> files, Instant until) {}

    private final Chains chains;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ThreadsOfChains(Chains chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public Set<String> sameAs(String file) {
        var now = clock.instant();
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.compute(
                        file,
                        (_, before) -> before != null && before.until().isAfter(now)
                                ? before
                                : new Known(files(file), now.plus(REMEMBERED)))
                .files();
    }

    private Set<String> files(String file) {
        return chains.of(UUID.fromString(file))
                .map(chain -> chain.files().stream()
                        .map(it -> it.id().id().toString())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of(file));
    }
}
