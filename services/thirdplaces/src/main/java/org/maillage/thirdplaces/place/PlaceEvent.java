package org.maillage.thirdplaces.place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a place. {@code at} is when it occurred; on the wire it is the envelope's time. Each event carries what its
 * figures count by, and what it takes the place of, so that readers need no memory.
 */
public sealed interface PlaceEvent {

    /** When it occurred. */
    Instant at();

    record PlaceRegistered(Instant at, Registration registration) implements PlaceEvent {}

    record SpaceOpened(Instant at, SpaceOffer offer, LocalDate openedOn, Districts districts) implements PlaceEvent {}

    /** @param withdrawnOn first day on which it is let no more */
    record SpaceWithdrawn(
            Instant at,
            String space,
            LocalDate withdrawnOn,
            SpaceOffer.Kind kind,
            int lettableM2,
            int desks,
            Districts districts)
            implements PlaceEvent {}

    record LabelGranted(Instant at, LabelGrant grant) implements PlaceEvent {}

    /** @param expiredOn last day on which it was in force */
    record LabelExpired(Instant at, Label label, LocalDate expiredOn) implements PlaceEvent {}

    /**
     * @param replaces the event that this one corrects
     * @param previous what that one counted
     */
    record PlaceEventHeld(
            Instant at,
            Attendance attendance,
            @Nullable String title,
            List<String> programmes,
            @Nullable UUID replaces,
            @Nullable Attendance previous,
            Districts districts)
            implements PlaceEvent {

        public PlaceEventHeld {
            programmes = List.copyOf(programmes);
        }
    }

    /** @param previous what was counted for the same month before; null the first time */
    record PlaceUseRecorded(
            Instant at,
            Period period,
            Usage usage,
            Usage.Method method,
            @Nullable Usage previous,
            Districts districts) implements PlaceEvent {}

    /** @param previous what was declared for the same period before; null the first time */
    record AudienceMixDeclared(
            Instant at,
            Period period,
            Mix mix,
            Mix.Method method,
            @Nullable Mix previous,
            Districts districts) implements PlaceEvent {}
}
