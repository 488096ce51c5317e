package org.maillage.impact.dossier;

import java.util.List;
import org.maillage.eventing.aggregate.SealedText;

/** The opaque id of a person among the texts of a file: compared, never shown. */
public final class PersonRef {

    /** Its field. */
    public static final String FIELD = "personRef";

    private PersonRef() {}

    /** The texts that staff may read. */
    public static List<SealedText> without(List<SealedText> texts) {
        return texts.stream().filter(it -> !it.field().equals(FIELD)).toList();
    }
}
