package org.maillage.needs.incoming.incubation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.incubation.ProjectView.Exit;
import org.maillage.needs.need.Days;
import org.maillage.needs.need.NeedCommand;

/** Keeps the need, the title and the end of each project. Nothing is asked of any need because of them. */
public final class ProjectReaction implements Reaction<ProjectView, NeedCommand> {

    private static final String OPENED = "org.maillage.incubation.project-opened.v1";
    private static final String EXITED = "org.maillage.incubation.project-exited.v1";

    /** What it notes; every other event only moves on. */
    public static final Set<String> HEARD = Set.of(OPENED, EXITED);

    @Override
    public @Nullable ProjectView after(@Nullable ProjectView before, WireEvent event) {
        ProjectView project = Objects.requireNonNullElse(before, ProjectView.UNHEARD);
        return switch (event.envelope().type()) {
            case OPENED -> {
                var said = EventData.read(event, ProjectOpened.class);
                yield project.opened(said.needId(), said.title());
            }
            case EXITED -> {
                var said = EventData.read(event, ProjectExited.class);
                yield project.exited(
                        said.needId(),
                        new Exit(said.outcome(), Days.of(event.envelope().time())));
            }
            default -> before;
        };
    }

    @Override
    public List<Message.Reaction<NeedCommand>> to(WireEvent event, @Nullable ProjectView before) {
        return List.of();
    }

    record ProjectOpened(String title, @Nullable UUID needId) {
        ProjectOpened {
            Objects.requireNonNull(title, "title");
        }
    }

    record ProjectExited(String outcome, @Nullable UUID needId) {
        ProjectExited {
            Objects.requireNonNull(outcome, "outcome");
        }
    }
}
