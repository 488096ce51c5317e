package org.maillage.incubation.incoming.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields that this service reads of the events of services. */
interface ServiceEventsV1 {

    String OPENED = "org.maillage.impact.service-opened.v1";
    String CLOSED = "org.maillage.impact.service-closed.v1";

    record ServiceOpened(
            String name, LocalDate openedOn, @Nullable UUID projectId) {

        @Nullable
        ServiceView view() {
            return projectId == null ? null : new ServiceView(projectId, name, openedOn, null);
        }
    }

    record ServiceClosed(LocalDate closedOn) {}
}
