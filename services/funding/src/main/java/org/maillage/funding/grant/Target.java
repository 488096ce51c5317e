package org.maillage.funding.grant;

/**
 * One district of an action.
 *
 * @param sharePercent its share of the action; those of an action sum to 100
 */
public record Target(Districts districts, int sharePercent) {}
