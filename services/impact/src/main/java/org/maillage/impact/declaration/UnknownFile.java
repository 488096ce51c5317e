package org.maillage.impact.declaration;

import java.util.UUID;

/**
 * A file that is named and of which nothing was heard yet, though its thread or its place is needed.
 *
 * @param field in which it is named
 */
public record UnknownFile(String field, UUID id) {}
