package org.maillage.thirdplaces.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Organisation;

/**
 * What happened to an occupancy. {@code at} is when it occurred; on the wire it is the envelope's time. What is let on moving
 * in, each difference since, and what is freed in the end add up to nothing.
 */
public sealed interface OccupancyEvent {

    /** When it occurred. */
    Instant at();

    record OccupancyAgreed(Instant at, Agreement agreement) implements OccupancyEvent {}

    /**
     * @param let       from that day on
     * @param districts QPV of the place
     */
    record OccupantMovedIn(
            Instant at,
            LocalDate movedInOn,
            UUID placeId,
            String space,
            Let let,
            boolean ess,
            Districts districts,
            @Nullable UUID projectId,
            Organisation occupant)
            implements OccupancyEvent {}

    /**
     * @param let         from that day on
     * @param endsOn      the new end, where there is one
     * @param changeM2    difference of area, in square metres
     * @param changeDesks difference of desks
     * @param districts   QPV of the place
     */
    record OccupancyChanged(
            Instant at,
            LocalDate effectiveOn,
            Let let,
            @Nullable LocalDate endsOn,
            UUID placeId,
            int changeM2,
            int changeDesks,
            boolean ess,
            Districts districts)
            implements OccupancyEvent {}

    /**
     * @param movedOutOn first day free
     * @param freed      nothing for one that never moved in
     * @param districts  QPV of the place
     */
    record OccupantMovedOut(
            Instant at,
            LocalDate movedOutOn,
            @Nullable Departure reason,
            UUID placeId,
            Let freed,
            boolean ess,
            Districts districts,
            @Nullable UUID projectId)
            implements OccupancyEvent {}
}
