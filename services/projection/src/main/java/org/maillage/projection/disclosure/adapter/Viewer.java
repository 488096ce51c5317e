package org.maillage.projection.disclosure.adapter;

import org.maillage.defaults.security.Roles;
import org.maillage.projection.disclosure.Officers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, as far as it matters here. */
final class Viewer {

    private Viewer() {}

    /** Whether the request at hand may see figures of persons as they are; also where there is no request, but this service's own work. */
    static boolean seesPersons() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || Officers.isOne(role -> Roles.hasAny(who, role));
    }
}
