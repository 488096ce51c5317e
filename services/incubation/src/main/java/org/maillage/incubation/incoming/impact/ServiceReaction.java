package org.maillage.incubation.incoming.impact;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.incubation.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.incubation.project.Milestone;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;

/** The services of a project; its first one means that it has a first user. */
public final class ServiceReaction implements Reaction<ServiceView, ProjectCommand> {

    private final Clock clock;

    /** @param clock when it is heard */
    public ServiceReaction(Clock clock) {
        this.clock = clock;
    }

    /** Adds the opening of a service to what projects hear. */
    public static Routes<ProjectCommand, Known> addTo(Routes<ProjectCommand, Known> routes) {
        return routes.on(
                ServiceEventsV1.OPENED,
                ServiceOpened.class,
                (said, _) -> new ReachMilestone(said.at(), Milestone.FIRST_USER));
    }

    @Override
    public @Nullable ServiceView after(@Nullable ServiceView before, WireEvent event) {
        return switch (event.envelope().type()) {
            case ServiceEventsV1.OPENED ->
                CompleteRecords.read(event.data(), ServiceOpened.class).view();
            case ServiceEventsV1.CLOSED -> closed(before, event);
            default -> before;
        };
    }

    private static @Nullable ServiceView closed(@Nullable ServiceView before, WireEvent event) {
        ServiceClosed data = CompleteRecords.read(event.data(), ServiceClosed.class);
        return before == null ? null : before.closed(data.closedOn());
    }

    @Override
    public List<Message.Reaction<ProjectCommand>> to(WireEvent event, @Nullable ServiceView before) {
        Envelope envelope = event.envelope();
        if (!envelope.type().equals(ServiceEventsV1.OPENED)) {
            return List.of();
        }
        UUID project = CompleteRecords.read(event.data(), ServiceOpened.class).projectId();
        return project == null
                ? List.of()
                : List.of(new Message.Reaction<>(envelope.id(), project, event, clock.instant()));
    }
}
