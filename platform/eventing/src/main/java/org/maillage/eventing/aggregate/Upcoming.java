package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What time alone will make happen in aggregates of one kind. */
record Upcoming<S, C>(Function<S, List<Timer<C>>> timers, Retention retention) {

    /** When the first of it is due in a draft; null for never. */
    @Nullable
    Instant in(Draft<S> draft) {
        S state = draft.state();
        return state == null
                ? null
                : Stream.concat(
                                timers.apply(state).stream()
                                        .filter(it ->
                                                draft.known(it.messageId()).isEmpty())
                                        .map(Timer::due),
                                retention.end(draft).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
