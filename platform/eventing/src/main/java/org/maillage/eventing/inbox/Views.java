package org.maillage.eventing.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where a service keeps its views of one kind of file. */
public interface Views<V> {

    /** Those that exist of the given, in any order. */
    List<View<V>> find(Collection<UUID> ids);

    /** Writes each whose sequence in the store is lower; a later one that is there already stays. */
    void save(List<View<V>> views);
}
