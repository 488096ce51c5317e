package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A label that a place holds or has held. */
public sealed interface HeldLabel {

    /** Last day; null for a label without end. */
    @Nullable
    LocalDate lastDay();

    /** In force, as far as anyone has said. */
    record Active(LocalDate grantedOn, @Nullable LocalDate expiresOn) implements HeldLabel {
        @Override
        public @Nullable LocalDate lastDay() {
            return expiresOn;
        }
    }

    /** @param expiredOn last day on which it was in force */
    record Expired(LocalDate expiredOn) implements HeldLabel {
        @Override
        public LocalDate lastDay() {
            return expiredOn;
        }
    }
}
