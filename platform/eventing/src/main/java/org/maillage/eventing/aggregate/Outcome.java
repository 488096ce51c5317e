package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Rejection;

/** What became of a message. */
public sealed interface Outcome {

    /**
     * @param eventIds domain events made, in order
     */
    record Applied(List<UUID> eventIds) implements Outcome {
        public Applied {
            eventIds = List.copyOf(eventIds);
        }
    }

    /**
     * @param code   in the problem catalogue
     * @param detail French sentence with the values at stake
     * @param field  at fault, where it is one
     */
    record Refused(String code, String detail, @Nullable String field) implements Outcome {

        static Refused of(Rejection rejection) {
            return new Refused(rejection.code(), rejection.detail(), rejection.field());
        }
    }

    /**
     * @param code   of the refusal that it would be, and will be once expired
     * @param detail French sentence with the values at stake
     * @param until  when it expires; null when it waits as long as it takes
     */
    record Waits(String code, String detail, @Nullable Instant until) implements Outcome {}
}
