package org.maillage.incubation.incoming.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;

/** Finds the needs that projects belong to. */
public final class NeedThreads {

    /** A need only merges into an older one, so that every chain ends; longer ones are cut here. */
    private static final int LONGEST_CHAIN = 20;

    private final Views<NeedView> needs;
    private final Function<Collection<UUID>, Map<UUID, NeedView>> ofProjects;

    /** @param ofProjects needs that were handed over to projects */
    public NeedThreads(Views<NeedView> needs, Function<Collection<UUID>, Map<UUID, NeedView>> ofProjects) {
        this.needs = needs;
        this.ofProjects = ofProjects;
    }

    /** What is known about some needs and about the needs of some projects. */
    public Threads of(Collection<UUID> named, Collection<UUID> projects) {
        Map<UUID, UUID> handedOver = handedOver(projects);
        var asked = new HashSet<>(named);
        asked.addAll(handedOver.values());
        return new Threads(survivors(asked), handedOver);
    }

    /** The need that came first, where several were handed over to one project. */
    private Map<UUID, UUID> handedOver(Collection<UUID> projects) {
        var first = new HashMap<UUID, UUID>();
        ofProjects.apply(projects).entrySet().stream()
                .sorted(Comparator.comparing(
                        it -> Objects.requireNonNullElse(it.getValue().handedOverAt(), Instant.MAX)))
                .forEach(it ->
                        first.putIfAbsent(Objects.requireNonNull(it.getValue().projectId()), it.getKey()));
        return first;
    }

    private Map<UUID, UUID> survivors(Collection<UUID> asked) {
        var into = new HashMap<UUID, UUID>();
        Set<UUID> next = Set.copyOf(asked);
        for (int step = 0; step < LONGEST_CHAIN && !next.isEmpty(); step++) {
            var found = new HashSet<UUID>();
            for (View<NeedView> view : needs.find(next)) {
                NeedView need = view.content();
                if (need != null && need.mergedInto() != null && into.put(view.id(), need.mergedInto()) == null) {
                    found.add(need.mergedInto());
                }
            }
            next = found;
        }
        var survivors = new HashMap<UUID, UUID>();
        asked.forEach(it -> survivors.put(it, end(it, into)));
        return survivors;
    }

    private static UUID end(UUID need, Map<UUID, UUID> into) {
        UUID end = need;
        for (int step = 0; step < LONGEST_CHAIN && into.containsKey(end); step++) {
            end = Objects.requireNonNull(into.get(end));
        }
        return end;
    }
}
