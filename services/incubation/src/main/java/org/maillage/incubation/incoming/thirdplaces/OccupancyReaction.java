package org.maillage.incubation.incoming.thirdplaces;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.project.ProjectCommand;

/** Where a project has moved in. */
public final class OccupancyReaction implements Reaction<OccupancyView, ProjectCommand> {

    @Override
    public @Nullable OccupancyView after(@Nullable OccupancyView before, WireEvent event) {
        return event.envelope().type().equals(OccupantMovedIn.TYPE)
                ? CompleteRecords.read(event.data(), OccupantMovedIn.class).view()
                : before;
    }

    @Override
    public List<Message.Reaction<ProjectCommand>> to(WireEvent event, @Nullable OccupancyView before) {
        return List.of();
    }
}
