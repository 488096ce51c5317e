package org.maillage.incubation.incoming.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.project.ProjectCommand;

/** The money of a project; when its plan is complete, whoever follows it says so. */
public final class GrantReaction implements Reaction<GrantView, ProjectCommand> {

    @Override
    public @Nullable GrantView after(@Nullable GrantView before, WireEvent event) {
        return event.envelope().type().equals(GrantDecided.TYPE)
                ? CompleteRecords.read(event.data(), GrantDecided.class).view()
                : before;
    }

    @Override
    public List<Message.Reaction<ProjectCommand>> to(WireEvent event, @Nullable GrantView before) {
        return List.of();
    }
}
