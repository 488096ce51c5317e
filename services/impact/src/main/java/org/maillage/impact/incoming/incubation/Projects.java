package org.maillage.impact.incoming.incubation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.job.JobCommand;

/** Keeps the thread, the title and the exit of every project. */
public final class Projects implements Reaction<ProjectView, JobCommand> {

    private static final String OPENED = "org.maillage.incubation.project-opened.v1";
    private static final String EXITED = "org.maillage.incubation.project-exited.v1";

    @Override
    public ProjectView after(@Nullable ProjectView before, WireEvent event) {
        var envelope = event.envelope();
        ProjectView known = before == null
                ? new ProjectView(EventData.thread(envelope), EventData.isSynthetic(envelope), null, null, null)
                : before;
        return switch (envelope.type()) {
            case OPENED ->
                new ProjectView(
                        known.thread(),
                        known.synthetic(),
                        EventData.read(event, Opened.class).title(),
                        null,
                        null);
            case EXITED ->
                new ProjectView(
                        known.thread(),
                        known.synthetic(),
                        known.title(),
                        EventData.read(event, Exited.class).outcome(),
                        Days.of(envelope.time()).toString());
            default -> known;
        };
    }

    @Override
    public List<Message.Reaction<JobCommand>> to(WireEvent event, @Nullable ProjectView before) {
        return List.of();
    }

    record Opened(String title) {}

    record Exited(String outcome) {}
}
