package org.maillage.testing.privacy;

import java.time.Instant;

/**
 * What a partner says of a file.
 *
 * @param name of the statement, such as {@code need-reported}
 * @param at   when it happened; said again of the same moment it is the same statement
 * @param data in JSON
 */
public record Statement(String name, Instant at, String data) {}
