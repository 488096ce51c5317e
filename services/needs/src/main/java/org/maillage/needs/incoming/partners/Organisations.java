package org.maillage.needs.incoming.partners;

import org.jspecify.annotations.Nullable;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.SoleTraders;
import org.maillage.needs.need.Organisation;

/** Names organisations as events may: a sole trader is a person, and so only an opaque id. */
final class Organisations {

    private final SoleTraders soleTraders;

    Organisations(FileKeys keys) {
        this.soleTraders = new SoleTraders(keys);
    }

    @Nullable
    Organisation named(NeedStatementsV1.@Nullable Organisation said) {
        if (said == null) {
            return null;
        }
        String siret = said.siret();
        if (siret != null && SoleTraders.isOne(said.name())) {
            return new Organisation(
                    SoleTraders.NAME, soleTraders.idOf(siret), null, null, null, said.legalForm(), said.synthetic());
        }
        return new Organisation(said.name(), null, siret, said.siren(), said.rna(), said.legalForm(), said.synthetic());
    }
}
