package org.maillage.funding.grant;

import java.time.LocalDate;
import org.maillage.funding.call.CallTerms;

/**
 * The call of a grant, as far as it is known.
 *
 * @param lastDay on which an application is in time
 */
public record KnownCall(CallTerms terms, LocalDate lastDay) {

    /** What an award takes over from its call. */
    Budget budget() {
        return new Budget(terms.schemeCode(), terms.year(), terms.programmes());
    }
}
