package org.maillage.partners.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A partner and its rights.
 *
 * @param id             client id of its tokens
 * @param name           as people know it
 * @param sourcePrefixes what the {@code source} of its statements begins with, in whole path segments
 * @param types          statement types that it may publish; one that no contract describes yet is of no use
 * @param reprise        whether it takes over history: the {@code recordedtime} that it gives is kept
 * @param rhythms        by type, within how many days it is expected to say something again; of another type nothing is expected
 */
public record Partner(
        String id,
        String name,
        List<String> sourcePrefixes,
        Set<String> types,
        boolean reprise,
        Map<String, Integer> rhythms) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_RHYTHM = 1_100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,100}){2,8}");
    private static final Pattern TYPE = Pattern.compile("org\\.maillage\\.statement\\.[a-z0-9-]{1,60}\\.v\\d{1,3}");

    /**
     * Checks every part.
     *
     * @throws UnfitPartnerException naming the part that cannot be
     */
    public Partner {
        check(ID.matcher(id).matches(), "id", "L’identifiant est en minuscules, chiffres et tirets.");
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "name", "Le nom compte de 1 à 200 caractères.");
        check(!sourcePrefixes.isEmpty(), "sourcePrefixes", "Donner au moins un préfixe de source.");
        sourcePrefixes.forEach(it -> check(
                PREFIX.matcher(it).matches(),
                "sourcePrefixes",
                "Un préfixe a la forme /partenaires/‹partenaire›, sans barre finale : « " + it
                        + " » ne convient pas."));
        types.forEach(it -> check(
                TYPE.matcher(it).matches(),
                "types",
                "Un type a la forme org.maillage.statement.‹nom›.v1 : « " + it + " » ne convient pas."));
        sourcePrefixes = List.copyOf(sourcePrefixes);
        types = Set.copyOf(new TreeSet<>(types));
        rhythms = Map.copyOf(rhythms);
        for (var rhythm : rhythms.entrySet()) {
            check(
                    types.contains(rhythm.getKey()),
                    "rhythms",
                    "Un rythme porte sur un type que le partenaire peut publier : « " + rhythm.getKey()
                            + " » n’en est pas.");
            check(
                    rhythm.getValue() >= 1 && rhythm.getValue() <= LONGEST_RHYTHM,
                    "rhythms",
                    "Un rythme est de 1 à " + LONGEST_RHYTHM + " jours.");
        }
    }

    /** One of whom nothing is expected at any time. */
    public Partner(String id, String name, List<String> sourcePrefixes, Set<String> types, boolean reprise) {
        this(id, name, sourcePrefixes, types, reprise, Map.of());
    }

    /** Whether it may publish under {@code source}: one of its prefixes, or a path below one. */
    public boolean maySpeakAs(String source) {
        for (String prefix : sourcePrefixes) {
            if (source.startsWith(prefix)
                    && (source.length() == prefix.length() || source.charAt(prefix.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may publish statements of {@code type}. */
    public boolean maySay(String type) {
        return types.contains(type);
    }

    private static void check(boolean holds, String field, String detail) {
        if (!holds) {
            throw new UnfitPartnerException(field, detail);
        }
    }
}
