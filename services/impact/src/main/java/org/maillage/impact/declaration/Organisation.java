package org.maillage.impact.declaration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part.
 *
 * @param id        opaque, the only identity of a sole trader
 * @param siret     14 digits
 * @param siren     9 digits
 * @param rna       number in the register of associations
 * @param synthetic true for one that was invented for a demonstration
 */
public record Organisation(
        String name,
        @Nullable UUID id,
        @Nullable String siret,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable LegalForm legalForm,
        @Nullable Boolean synthetic) {

    private static final int SIREN_DIGITS = 9;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "association",
            "asso",
            "fondation",
            "scic",
            "scop",
            "cae",
            "sas",
            "sasu",
            "sarl",
            "eurl",
            "sa",
            "sci",
            "mutuelle");

    /** Legal form. */
    public enum LegalForm {
        ASSOCIATION,
        FOUNDATION,
        SCIC,
        SCOP,
        CAE,
        SAS_ESS,
        SARL_ESS,
        MUTUAL,
        PUBLIC_BODY,
        COMPANY,
        OTHER
    }

    /** Its SIREN, said or the beginning of its SIRET. */
    public @Nullable String sirenKnown() {
        return siren != null || siret == null ? siren : siret.substring(0, SIREN_DIGITS);
    }

    /**
     * What two declarations of the same body have in common: the opaque id of a sole trader, else the SIREN, else the name in
     * lower case without accents, punctuation and legal form.
     */
    public String key() {
        if (id != null) {
            return "id:" + id;
        }
        String known = sirenKnown();
        return known != null ? "siren:" + known : "name:" + plainName();
    }

    private String plainName() {
        String letters =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(OTHER_THAN_WORDS.split(letters.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
    }
}
