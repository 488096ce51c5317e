package org.maillage.incubation.project;

import org.jspecify.annotations.Nullable;

/**
 * A point on earth, WGS84.
 *
 * @param lon         degrees east
 * @param lat         degrees north
 * @param communeCode Insee code of the commune, where it was given
 */
public record Location(double lon, double lat, @Nullable String communeCode) {}
