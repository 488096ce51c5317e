package org.maillage.impact.declaration;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody contests; the figure stays, and is marked.
 *
 * @param field    what is contested
 * @param answerBy last day of the answer
 */
public record Dispute(UUID id, String field, LocalDate answerBy) {}
