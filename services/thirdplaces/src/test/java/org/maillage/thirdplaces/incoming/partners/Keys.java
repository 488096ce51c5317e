package org.maillage.thirdplaces.incoming.partners;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Keys of files, kept in memory. */
final class Keys implements FileKeys {

    private final Map<UUID, TextCipher> keys = new HashMap<>();

    @Override
    public Map<UUID, TextCipher> of(Collection<UUID> owners) {
        owners.forEach(it -> keys.computeIfAbsent(it, _ -> TextCipher.of(TextCipher.newKey())));
        return keys;
    }

    @Override
    public Optional<TextCipher> find(UUID owner) {
        return Optional.ofNullable(keys.get(owner));
    }

    @Override
    public void forget(UUID owner) {
        keys.remove(owner);
    }
}
