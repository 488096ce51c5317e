package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said when the place was registered.
 *
 * @param operator    who runs it
 * @param districts   its QPV, resolved by whoever sends the command
 * @param grossAreaM2 the whole of it, in square metres
 * @param activities  coworking, shared workshop…; empty when not said
 * @param projectId   the project that it was born from
 * @param programmes  codes of the programmes that it belongs to
 */
public record Registration(
        String name,
        Organisation operator,
        Location location,
        Districts districts,
        LocalDate openedOn,
        int grossAreaM2,
        @Nullable Tenure tenure,
        List<String> activities,
        @Nullable UUID projectId,
        List<String> programmes) {

    public Registration {
        activities = List.copyOf(activities);
        programmes = List.copyOf(programmes);
    }

    /** By what title the operator is there. */
    public enum Tenure {
        OWNER,
        LEASE,
        TRANSITIONAL,
        FREE
    }
}
