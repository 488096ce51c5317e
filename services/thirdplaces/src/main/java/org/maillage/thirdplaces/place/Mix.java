package org.maillage.thirdplaces.place;

/**
 * Where the people who use a place live (mixité des publics), by count.
 *
 * @param sameQpv    in the QPV of the place
 * @param otherQpv   in another QPV
 * @param metropolis elsewhere in the Métropole
 * @param outside    outside of it
 */
public record Mix(long sameQpv, long otherQpv, long metropolis, long outside) {

    /** How it was found out. */
    public enum Method {
        REGISTER,
        SURVEY,
        ESTIMATE
    }
}
