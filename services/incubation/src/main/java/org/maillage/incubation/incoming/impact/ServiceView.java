package org.maillage.incubation.incoming.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of a project.
 *
 * @param closedOn first day closed; null while it is open
 */
public record ServiceView(
        UUID projectId,
        String name,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    ServiceView closed(LocalDate on) {
        return new ServiceView(projectId, name, openedOn, on);
    }
}
