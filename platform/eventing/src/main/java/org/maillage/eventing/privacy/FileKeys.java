package org.maillage.eventing.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One key per file or person. */
public interface FileKeys {

    /** The ciphers of these; a key that was never there is made, durably, before it is given out. */
    Map<UUID, TextCipher> of(Collection<UUID> owners);

    /** The cipher of one, if it has a key that was not deleted. */
    Optional<TextCipher> find(UUID owner);

    /** The ciphers of those that have a key that was not deleted; none is made. */
    default Map<UUID, TextCipher> find(Collection<UUID> owners) {
        var found = new HashMap<UUID, TextCipher>();
        owners.forEach(owner -> find(owner).ifPresent(cipher -> found.put(owner, cipher)));
        return found;
    }

    /** Deletes a key for good: nothing sealed under it can be read by anyone any more. */
    void forget(UUID owner);
}
