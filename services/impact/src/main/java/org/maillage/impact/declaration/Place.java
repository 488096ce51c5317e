package org.maillage.impact.declaration;

import org.jspecify.annotations.Nullable;

/**
 * Where something is or was.
 *
 * @param location  the point, where it is known
 * @param districts its QPV, resolved by whoever sends the command
 */
public record Place(@Nullable Location location, Districts districts) {

    /** Nobody has said where. */
    public static final Place UNKNOWN = new Place(null, Districts.UNKNOWN);
}
