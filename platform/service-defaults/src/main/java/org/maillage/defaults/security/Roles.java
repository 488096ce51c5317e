package org.maillage.defaults.security;

import java.util.Set;
import org.springframework.security.core.Authentication;

/** The roles of whoever asks, named as in the token. */
public final class Roles {

    /** What Spring Security puts before a role to make an authority of it. */
    static final String PREFIX = "ROLE_";

    private Roles() {}

    /** Whether somebody has one of these roles. */
    public static boolean hasAny(Authentication who, String... roles) {
        var wanted = Set.of(roles);
        return who.getAuthorities().stream()
                .map(it -> String.valueOf(it.getAuthority()))
                .anyMatch(it -> it.startsWith(PREFIX) && wanted.contains(it.substring(PREFIX.length())));
    }
}
