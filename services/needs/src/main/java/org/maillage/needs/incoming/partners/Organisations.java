package org.maillage.needs.incoming.partners;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.needs.need.Organisation;

/**
 * Names organisations as events may: a sole trader (entreprise individuelle) is a person, and so only an opaque id that says
 * nothing without this service's key.
 */
final class Organisations {

    private static final String SOLE_TRADER = "entreprise individuelle";

    private static final UUID KEY_OWNER = UUID.fromString("5b7a3c4e-50d3-4b7e-8a53-3f8f0f6d9c11");

    private final FileKeys keys;
    private volatile @Nullable TextCipher pseudonyms;

    /** @param keys where the key is, made at first need */
    Organisations(FileKeys keys) {
        this.keys = keys;
    }

    @Nullable
    Organisation named(NeedStatementsV1.@Nullable Organisation said) {
        if (said == null) {
            return null;
        }
        String siret = said.siret();
        if (siret != null && said.name().strip().equalsIgnoreCase(SOLE_TRADER)) {
            UUID id = pseudonyms().pseudonym(siret);
            return new Organisation(SOLE_TRADER, id, null, null, null, said.legalForm(), said.synthetic());
        }
        return new Organisation(said.name(), null, siret, said.siren(), said.rna(), said.legalForm(), said.synthetic());
    }

    private TextCipher pseudonyms() {
        TextCipher known = pseudonyms;
        if (known == null) {
            known = Objects.requireNonNull(keys.of(List.of(KEY_OWNER)).get(KEY_OWNER));
            pseudonyms = known;
        }
        return known;
    }
}
