package org.maillage.incubation.project;

import org.jspecify.annotations.Nullable;

/**
 * Where something is or was.
 *
 * @param location  the point, where it is known
 * @param districts its QPV, resolved by whoever sends the command
 */
public record Place(@Nullable Location location, Districts districts) {}
