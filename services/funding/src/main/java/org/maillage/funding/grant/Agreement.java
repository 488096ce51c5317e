package org.maillage.funding.grant;

import java.time.Instant;
import java.time.LocalDate;
import org.maillage.funding.call.Days;

/**
 * The agreement about an award (convention).
 *
 * @param signedOn   day of the signature
 * @param statedOn   day on which the signature was stated: before it nothing could be published
 * @param reference  of the agreement
 * @param plan       how it is paid
 * @param amendments how many followed
 */
public record Agreement(LocalDate signedOn, LocalDate statedOn, String reference, PaymentPlan plan, int amendments) {

    private static final int MONTHS_TO_PUBLISH = 3;

    static Agreement signed(LocalDate signedOn, Instant statedAt, String reference, PaymentPlan plan) {
        return new Agreement(signedOn, Days.of(statedAt), reference, plan, 0);
    }

    Agreement amended(PaymentPlan newPlan) {
        return new Agreement(signedOn, statedOn, reference, newPlan, amendments + 1);
    }

    /** Day after which the essential data are published: that of the signature, or of its statement where that is later. */
    public LocalDate publishedAfter() {
        return statedOn.isAfter(signedOn) ? statedOn : signedOn;
    }

    /** Last day for the essential data (décret n° 2017-779): three months after a signature. */
    static LocalDate publishBy(LocalDate signedOn) {
        return signedOn.plusMonths(MONTHS_TO_PUBLISH);
    }

    /** How an award is paid. */
    public enum PaymentPlan {
        SINGLE,
        STAGGERED
    }
}
