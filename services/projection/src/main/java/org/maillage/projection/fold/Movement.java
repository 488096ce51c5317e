package org.maillage.projection.fold;

import java.time.LocalDate;

/**
 * By how much one cell moves.
 *
 * @param version   of the figure's definition
 * @param dimension empty for the whole
 * @param value     empty for the whole
 * @param part      empty for the plain sum
 * @param amount    in the figure's smallest unit, not 0
 */
public record Movement(
        String figure,
        int version,
        String zoning,
        String territory,
        LocalDate day,
        String dimension,
        String value,
        String part,
        long amount) {}
