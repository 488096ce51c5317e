package org.maillage.incubation.incoming;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;

/** A batch of which only the states of its projects are asked. */
public record ProjectsInBatch(Map<UUID, ProjectState> states)
        implements Translator.Batch<ProjectState, ProjectCommand> {

    /** One in which no project is known. */
    public static final ProjectsInBatch NONE = new ProjectsInBatch(Map.of());

    @Override
    public List<Message.Received<ProjectCommand>> messages() {
        return List.of();
    }

    @Override
    public @Nullable ProjectState state(UUID aggregate) {
        return states.get(aggregate);
    }
}
