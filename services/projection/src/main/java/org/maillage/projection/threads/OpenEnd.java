package org.maillage.projection.threads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on a thread that waits for a next step.
 *
 * @param code   what it is, such as {@code payment-due}
 * @param text   the same for people
 * @param since  the day of the event that began it
 * @param days   since then
 * @param amount how much is missing, in euro cents; null where nothing is measured
 */
public record OpenEnd(
        FileId file,
        String code,
        String text,
        LocalDate since,
        long days,
        @Nullable Long amount) {}
