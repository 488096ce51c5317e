package org.maillage.eventing.privacy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opaque ids of sole traders (entreprises individuelles). A sole trader is a person, so that no event may carry the SIRET; the id
 * is the same each time, and says nothing without this service's key.
 */
public final class SoleTraders {

    /** What an organisation of that kind is called, in statements and events alike. */
    public static final String NAME = "entreprise individuelle";

    private static final UUID KEY_OWNER = UUID.fromString("5b7a3c4e-50d3-4b7e-8a53-3f8f0f6d9c11");

    private final FileKeys keys;
    private volatile @Nullable TextCipher pseudonyms;

    /** @param keys where the key is, made at first need */
    public SoleTraders(FileKeys keys) {
        this.keys = keys;
    }

    /** Whether an organisation of that name is a person. */
    public static boolean isOne(String name) {
        return name.strip().equalsIgnoreCase(NAME);
    }

    /** The id of the person behind a SIRET. */
    public UUID idOf(String siret) {
        TextCipher known = pseudonyms;
        if (known == null) {
            known = Objects.requireNonNull(keys.of(List.of(KEY_OWNER)).get(KEY_OWNER));
            pseudonyms = known;
        }
        return known.pseudonym(siret);
    }
}
