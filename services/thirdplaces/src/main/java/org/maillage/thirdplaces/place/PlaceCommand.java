package org.maillage.thirdplaces.place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of a place. {@code at} is when it occurred. Free texts stay outside. */
public sealed interface PlaceCommand {

    /** When it occurred. */
    Instant at();

    /** Opens the place. */
    record RegisterPlace(Instant at, Registration registration) implements PlaceCommand {}

    /** @param openedOn first day on which it is to let */
    record OpenSpace(Instant at, SpaceOffer offer, LocalDate openedOn) implements PlaceCommand {}

    /** @param withdrawnOn first day on which it is let no more */
    record WithdrawSpace(Instant at, String space, LocalDate withdrawnOn) implements PlaceCommand {}

    record GrantLabel(Instant at, LabelGrant grant) implements PlaceCommand {}

    /** The last day of a label has passed. */
    record ExpireLabel(Instant at, Label label) implements PlaceCommand {}

    /**
     * @param programmes codes of the programmes that it belongs to
     * @param correction the event that it corrects, if it does
     */
    record HoldEvent(
            Instant at,
            Attendance attendance,
            @Nullable String title,
            List<String> programmes,
            @Nullable Correction correction)
            implements PlaceCommand {

        public HoldEvent {
            programmes = List.copyOf(programmes);
        }

        /**
         * @param replaces id of the event corrected
         * @param index    its place among the events held here, from 0; null when there is none of that id
         */
        public record Correction(UUID replaces, @Nullable Integer index) {}
    }

    record RecordUse(Instant at, Period period, Usage usage, Usage.Method method) implements PlaceCommand {}

    record DeclareMix(Instant at, Period period, Mix mix, Mix.Method method) implements PlaceCommand {}
}
