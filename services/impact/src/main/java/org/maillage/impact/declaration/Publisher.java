package org.maillage.impact.declaration;

/**
 * Who speaks, whatever the system: the prefix of a {@code source} that a partner was granted.
 *
 * @param prefix {@code /partenaires/‹partner›}; of staff, the whole source
 */
public record Publisher(String prefix) {

    private static final String PARTNERS = "/partenaires/";

    /** Whose {@code source} it is. */
    public static Publisher of(String source) {
        if (!source.startsWith(PARTNERS)) {
            return new Publisher(source);
        }
        int end = source.indexOf('/', PARTNERS.length());
        return new Publisher(end < 0 ? source : source.substring(0, end));
    }

    /** Whether it is a partner; otherwise it is a person of the Métropole. */
    public boolean isPartner() {
        return prefix.startsWith(PARTNERS);
    }

    /** Its short name. */
    public String name() {
        return prefix.substring(prefix.lastIndexOf('/') + 1);
    }
}
