package org.maillage.thirdplaces.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Districts;

/**
 * What may be asked of an occupancy. {@code at} is when it occurred. What the service knows of the place comes in with the
 * command: {@code premises}, or only their {@code districts}; null while it knows nothing.
 */
public sealed interface OccupancyCommand {

    /** When it occurred. */
    Instant at();

    /** Opens the occupancy. */
    record Agree(Instant at, Agreement agreement, @Nullable Premises premises) implements OccupancyCommand {}

    /** @param movedInOn first day */
    record MoveIn(Instant at, LocalDate movedInOn, @Nullable Districts districts) implements OccupancyCommand {}

    /** @param endsOn the new end; null leaves it as it is */
    record Change(
            Instant at,
            LocalDate effectiveOn,
            Let let,
            @Nullable LocalDate endsOn,
            @Nullable Premises premises) implements OccupancyCommand {}

    /** @param movedOutOn first day free */
    record MoveOut(
            Instant at,
            LocalDate movedOutOn,
            @Nullable Departure reason,
            @Nullable Districts districts) implements OccupancyCommand {}
}
