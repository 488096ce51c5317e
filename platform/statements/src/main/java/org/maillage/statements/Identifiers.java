package org.maillage.statements;

/** The control digits of French organisation identifiers. */
final class Identifiers {

    private static final int SIREN_DIGITS = 9;
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    private Identifiers() {}

    /** Nine digits with a Luhn key. */
    static boolean isSiren(String siren) {
        return siren.length() == SIREN_DIGITS && luhn(siren) % 10 == 0;
    }

    /**
     * Fourteen digits with a Luhn key, as the first nine have. La Poste has more establishments than such keys: there the sum
     * of the digits is a multiple of five, except at its head office.
     */
    static boolean isSiret(String siret) {
        if (siret.length() != SIREN_DIGITS + 5 || !isSiren(siret.substring(0, SIREN_DIGITS))) {
            return false;
        }
        if (siret.startsWith(LA_POSTE) && !siret.equals(LA_POSTE_HEAD_OFFICE)) {
            return siret.chars().map(Character::getNumericValue).sum() % 5 == 0;
        }
        return luhn(siret) % 10 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
