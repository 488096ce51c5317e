package org.maillage.thirdplaces.incoming.partners;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;
import org.maillage.thirdplaces.incoming.incubation.Project;

/** Views of projects, kept in memory. */
final class InMemoryProjects implements Views<Project> {

    final Map<UUID, View<Project>> views = new HashMap<>();

    @Override
    public List<View<Project>> find(Collection<UUID> ids) {
        return ids.stream()
                .filter(views::containsKey)
                .map(it -> Objects.requireNonNull(views.get(it)))
                .toList();
    }

    @Override
    public void save(List<View<Project>> saved) {
        saved.forEach(it -> views.put(it.id(), it));
    }
}
