package org.maillage.funding.grant;

/** Another funder of the same award, with its part in cents. */
public record CoFunder(Organisation funder, long amountCents) {}
