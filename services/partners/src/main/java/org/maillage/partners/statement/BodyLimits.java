package org.maillage.partners.statement;

/**
 * How much one request may hold.
 *
 * @param statementBytes largest statement
 * @param bodyBytes      largest body, whatever it holds
 * @param statements     most statements in a batch
 * @param depth          deepest nesting of the JSON of one statement
 */
public record BodyLimits(int statementBytes, int bodyBytes, int statements, int depth) {}
