package org.maillage.incubation.incoming.needs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which need a project's thread starts with.
 *
 * @param survivors  what merged needs live on in, to the end of the chain of mergers
 * @param handedOver the need that was handed over to a project, by project
 */
public record Threads(Map<UUID, UUID> survivors, Map<UUID, UUID> handedOver) {

    public Threads {
        survivors = Map.copyOf(survivors);
        handedOver = Map.copyOf(handedOver);
    }

    /** The one named, else the one that was handed over; what it was merged into where it was. */
    public @Nullable UUID needOf(UUID project, @Nullable UUID named) {
        UUID need = named == null ? handedOver.get(project) : named;
        return need == null ? null : survivors.getOrDefault(need, need);
    }
}
