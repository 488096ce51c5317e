package org.maillage.incubation.incoming.partners;

import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.SoleTraders;
import org.maillage.incubation.project.Organisation;

/** Names organisations as events may: a sole trader is a person, and so only an opaque id. */
final class Organisations {

    private final SoleTraders soleTraders;

    Organisations(FileKeys keys) {
        this.soleTraders = new SoleTraders(keys);
    }

    Organisation named(SaidV1.Organisation said) {
        String siret = said.siret();
        if (siret != null && SoleTraders.isOne(said.name())) {
            return new Organisation(
                    SoleTraders.NAME, soleTraders.idOf(siret), null, null, null, said.legalForm(), said.synthetic());
        }
        return new Organisation(said.name(), null, siret, said.siren(), said.rna(), said.legalForm(), said.synthetic());
    }
}
