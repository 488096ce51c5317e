package org.maillage.funding.grant;

/**
 * What one district has of an amount.
 *
 * @param amountCents may be negative where an amount falls
 */
public record Allocation(Districts districts, long amountCents) {}
