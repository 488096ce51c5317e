package org.maillage.projection.statements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement, as one message tells of it.
 *
 * @param receipt which one it is
 * @param source  who says so
 * @param day     on which the door recorded it; of a verdict, on which it was given
 * @param outcome {@code ACCEPTED} when the door tells of it, else what its owner decided
 */
public record Statement(UUID receipt, String source, LocalDate day, Outcome outcome) {}
