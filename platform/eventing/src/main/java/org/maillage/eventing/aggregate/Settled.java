package org.maillage.eventing.aggregate;

import java.util.UUID;

/**
 * What became of a statement, as its verdict tells it.
 *
 * @param kind      of aggregate, {@code need}
 * @param receiptId identity of the statement
 */
public record Settled(String kind, UUID aggregate, String receiptId, Outcome outcome) {}
