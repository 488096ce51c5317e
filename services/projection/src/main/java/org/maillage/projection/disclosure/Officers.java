package org.maillage.projection.disclosure;

import java.util.List;
import java.util.function.Predicate;

/** Those for whom persons are counted exactly. */
public final class Officers {

    private static final List<String> ROLES = List.of("officer", "administrator");

    private Officers() {}

    /** Whether somebody is one. */
    public static boolean isOne(Predicate<String> hasRole) {
        return ROLES.stream().anyMatch(hasRole);
    }
}
