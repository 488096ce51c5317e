package org.maillage.eventing.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;

/** Views that keep their promise, unless their guard is off. */
final class VirtualViews implements Views<String> {

    private final Map<UUID, View<String>> views = new LinkedHashMap<>();
    private final boolean guarded;

    VirtualViews(boolean guarded) {
        this.guarded = guarded;
    }

    @Override
    public List<View<String>> find(Collection<UUID> ids) {
        Actors.step();
        return views.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public void save(List<View<String>> changed) {
        Actors.step();
        for (View<String> view : changed) {
            if (!guarded || of(view.id()).sequence() < view.sequence()) {
                views.put(view.id(), view);
            }
        }
    }

    View<String> of(UUID id) {
        return views.getOrDefault(id, View.unheard(id));
    }
}
