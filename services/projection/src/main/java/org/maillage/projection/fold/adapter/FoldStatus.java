package org.maillage.projection.fold.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/** Whether the events of a generation are being taken in, by every member. */
final class FoldStatus {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String REBUILD = "rebuild";

    private final Clock clock;
    private final List<Member> members;

    FoldStatus(Clock clock, int members) {
        this.clock = clock;
        this.members = Stream.generate(Member::new).limit(members).toList();
    }

    /** What one member of the group tells, counted from 0. */
    Member member(int number) {
        return members.get(number);
    }

    /** Up, or why not. */
    Health health() {
        return members.stream()
                .map(Member::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Fault::health)
                .orElseGet(() -> Health.up().build());
    }

    /** @param remedy what has to be asked for; null where waiting is all that can be done */
    private record Fault(String reason, @Nullable String remedy) {

        Health health() {
            var down = Health.down().withDetail("reason", reason);
            return remedy == null
                    ? down.build()
                    : down.withDetail("remedy", remedy).build();
        }
    }

    /** Set by its thread, read by any. */
    final class Member {

        private volatile @Nullable Instant lastSign;
        private volatile @Nullable Fault fault = new Fault("not started", null);

        /** The log was read, and everything is as it should be. */
        void alive() {
            lastSign = clock.instant();
            fault = null;
        }

        void failing(String why) {
            fault = new Fault(why, null);
        }

        /** Nothing will be taken in until somebody has asked for a rebuild. */
        void toBeRebuilt(String why) {
            fault = new Fault(why, REBUILD);
        }

        private @Nullable Fault fault() {
            Fault known = fault;
            Instant last = lastSign;
            return known == null && (last == null || last.plus(SILENCE).isBefore(clock.instant()))
                    ? new Fault("the log has not been read since " + last, null)
                    : known;
        }
    }
}
