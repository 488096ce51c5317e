package org.maillage.needs.incoming.incubation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What needs have to know of a project.
 *
 * @param needId the need that it takes up; null when it names none
 * @param title  in French; null while the opening was not heard
 * @param exit   how it left incubation; null while it has not
 */
public record ProjectView(
        @Nullable UUID needId,
        @Nullable String title,
        @Nullable Exit exit) {

    static final ProjectView UNHEARD = new ProjectView(null, null, null);

    private static final Set<String> GIVEN_UP = Set.of("ABANDONED", "EXCLUDED");

    /** Whether the need has to look for somebody else. */
    public boolean isGivenUp() {
        return exit != null && GIVEN_UP.contains(exit.outcome());
    }

    ProjectView opened(@Nullable UUID need, String its) {
        return new ProjectView(need, its, exit);
    }

    ProjectView exited(@Nullable UUID need, Exit its) {
        return new ProjectView(needId == null ? need : needId, title, its);
    }

    /** @param outcome as incubation says it */
    public record Exit(String outcome, LocalDate on) {}
}
