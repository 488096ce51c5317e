package org.maillage.thirdplaces.incoming.partners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;
import org.maillage.thirdplaces.incoming.incubation.Project;

/** Threads of the projects that statements name, as far as incubation has told. */
final class Threads {

    private final Map<UUID, Project> projects = new HashMap<>();

    private Threads(List<View<Project>> known) {
        known.forEach(it -> {
            Project project = it.content();
            if (project != null) {
                projects.put(it.id(), project);
            }
        });
    }

    /** Loads them in one query, or in none when there are none. */
    static Threads of(Views<Project> views, Set<UUID> named) {
        return new Threads(named.isEmpty() ? List.of() : views.find(named));
    }

    /** The chain of a file: that of its project where it is known, else its own. */
    Chain chain(UUID file, @Nullable UUID project, @Nullable Boolean synthetic) {
        boolean demonstration = Boolean.TRUE.equals(synthetic);
        Project parent = project == null ? null : projects.get(project);
        return parent == null
                ? Chain.ownThread(file, demonstration)
                : new Chain(parent.threadId(), demonstration || parent.synthetic());
    }
}
