package org.maillage.projection.figures.thirdplaces;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;

/** What happened in a third place, with only the fields that are counted. {@code place} is its opaque id. */
public sealed interface PlaceFact {

    /**
     * An occupant holds another area than before.
     *
     * @param m2  how much more; below 0 when some is freed
     * @param ess whether the occupant belongs to the social economy
     */
    record AreaTaken(LocalDate on, Territories where, String place, boolean ess, int m2) implements PlaceFact {}

    /**
     * A place offers another area than before.
     *
     * @param m2 how much more can be let; below 0 when a space is withdrawn
     */
    record AreaOffered(LocalDate on, Territories where, String place, SpaceKind kind, int m2) implements PlaceFact {}

    /**
     * How desks were used in a period.
     *
     * @param on     last day of the period
     * @param before what was counted for the same period until now; null when nothing was
     */
    record DesksUsed(
            LocalDate on,
            Territories where,
            String place,
            @Nullable DeskDays before,
            DeskDays after) implements PlaceFact {}

    /** @param before what the event that it corrects counted; null when it corrects none */
    record EventHeld(
            LocalDate on,
            Territories where,
            String place,
            List<String> programmes,
            @Nullable Attendance before,
            Attendance after)
            implements PlaceFact {}

    /**
     * Where a place's public lives.
     *
     * @param on     last day of the period
     * @param before persons by origin, as counted for the same period until now; empty when they were not
     * @param after  persons by origin
     */
    record MixDeclared(
            LocalDate on, Territories where, String place, Map<Origin, Integer> before, Map<Origin, Integer> after)
            implements PlaceFact {

        public MixDeclared {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** Days on which a desk was open, and on which it was used. */
    record DeskDays(int offered, int used) {}

    /**
     * Who came.
     *
     * @param open      to everybody
     * @param residents of the place's own district, 0 when they were not counted
     */
    record Attendance(boolean open, Price price, int attendees, int residents) {}

    enum SpaceKind {
        OFFICE,
        COWORKING,
        WORKSHOP,
        MEETING_ROOM,
        KITCHEN,
        GARDEN,
        FORECOURT,
        EVENT_HALL,
        UNKNOWN
    }

    enum Price {
        FREE,
        ADAPTED,
        FULL,
        UNKNOWN
    }

    /** From nearest to farthest. */
    enum Origin {
        SAME_QPV,
        OTHER_QPV,
        METROPOLIS,
        OUTSIDE
    }
}
