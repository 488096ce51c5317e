package org.maillage.projection.figures;

/**
 * A contribution and the figure that it is for.
 *
 * @param figure  key of a counted figure
 * @param version of its definition
 */
public record Addition(String figure, int version, Contribution contribution) {}
