package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Application;

/**
 * What the lists of beneficiaries keep of a grant, from its own events.
 *
 * @param beneficiary   keys of the applicant
 * @param awardedCents  in force; 0 before an award and after a withdrawal
 * @param deliberatedOn day of the award
 * @param reportOverdue whether it blocks new awards
 */
record AwardView(
        UUID callId,
        List<String> beneficiary,
        String name,
        boolean economicActivity,
        long awardedCents,
        @Nullable LocalDate deliberatedOn,
        boolean reportOverdue) {

    AwardView {
        beneficiary = List.copyOf(beneficiary);
    }

    static AwardView of(Application asked) {
        return new AwardView(
                asked.callId(),
                asked.applicant().keys(),
                asked.applicant().name(),
                asked.economicActivity(),
                0,
                null,
                false);
    }

    AwardView awarded(long cents, LocalDate on) {
        return new AwardView(callId, beneficiary, name, economicActivity, cents, on, reportOverdue);
    }

    AwardView changed(long changeCents) {
        return new AwardView(
                callId, beneficiary, name, economicActivity, awardedCents + changeCents, deliberatedOn, reportOverdue);
    }

    AwardView withdrawn() {
        return new AwardView(callId, beneficiary, name, economicActivity, 0, deliberatedOn, reportOverdue);
    }

    AwardView overdue(boolean isOverdue) {
        return new AwardView(callId, beneficiary, name, economicActivity, awardedCents, deliberatedOn, isOverdue);
    }
}
