package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A label as it was granted.
 *
 * @param grantedOn first day
 * @param expiresOn last day; null for a label without end
 * @param renewal   whether the same label was held before
 * @param wave      wave of the call (vague, phase)
 */
public record LabelGrant(
        Label label,
        LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        boolean renewal,
        @Nullable String wave) {}
