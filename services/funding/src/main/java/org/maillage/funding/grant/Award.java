package org.maillage.funding.grant;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A deliberated award, with all that follows from it.
 *
 * @param awardedCents in force, amendments included
 * @param deliberation its reference
 * @param actionTo     last day of the action, amendments included
 * @param notifiedOn   day of the letter; null before the notification
 * @param published    whether its essential data are
 */
public record Award(
        Budget budget,
        long awardedCents,
        @Nullable String deliberation,
        LocalDate deliberatedOn,
        LocalDate actionTo,
        @Nullable LocalDate notifiedOn,
        @Nullable Agreement agreement,
        Payments payments,
        Report report,
        Clawbacks clawbacks,
        boolean published) {

    private static final int DAYS_TO_PAY = 60;
    /** Above it an agreement is mandatory (décret n° 2001-495): 23 000 €. */
    private static final long AGREEMENT_ABOVE_CENTS = 2_300_000;

    static Award decided(
            Budget budget,
            long awardedCents,
            @Nullable String deliberation,
            LocalDate deliberatedOn,
            LocalDate actionTo,
            LocalDate reportDueOn) {
        return new Award(
                budget,
                awardedCents,
                deliberation,
                deliberatedOn,
                actionTo,
                null,
                null,
                Payments.NONE,
                Report.awaited(reportDueOn),
                Clawbacks.NONE,
                false);
    }

    /** Last day to pay after a notification (délai global de paiement). */
    static LocalDate payBy(LocalDate notifiedOn) {
        return notifiedOn.plusDays(DAYS_TO_PAY);
    }

    /** Last day to pay; null before the notification. */
    public @Nullable LocalDate payBy() {
        return notifiedOn == null ? null : payBy(notifiedOn);
    }

    /** Whether an agreement is mandatory before the first payment. */
    public boolean needsAgreement() {
        return awardedCents > AGREEMENT_ABOVE_CENTS;
    }

    long paidCents() {
        return payments.paidCents();
    }

    /** What may still be paid. */
    long unpaidCents() {
        return awardedCents - paidCents();
    }

    /** Whether nothing more is owed by anyone: the report is accepted, and whatever it does not justify was given back. */
    boolean isSettled() {
        return report.standing() == Report.Standing.ACCEPTED
                && clawbacks.outstandingCents() == 0
                && paidCents() - clawbacks.recoveredCents() <= report.justifiedCents();
    }

    Award notified(LocalDate on) {
        return followed(on, agreement, payments, report, clawbacks, published);
    }

    Award agreed(Agreement signed) {
        return followed(notifiedOn, signed, payments, report, clawbacks, published);
    }

    /** @param newCents the new amount, where it changes; a report due by the end of the action moves with it */
    Award amended(Agreement amendment, OptionalLong newCents, @Nullable LocalDate newEnd) {
        LocalDate end = newEnd == null ? actionTo : newEnd;
        boolean moves =
                report.standing() == Report.Standing.AWAITED && report.dueOn().equals(Report.dueOn(actionTo));
        return new Award(
                budget,
                newCents.orElse(awardedCents),
                deliberation,
                deliberatedOn,
                end,
                notifiedOn,
                amendment,
                payments,
                moves ? report.due(Report.dueOn(end)) : report,
                clawbacks,
                published);
    }

    Award with(Payments newer) {
        return followed(notifiedOn, agreement, newer, report, clawbacks, published);
    }

    Award with(Report newer) {
        return followed(notifiedOn, agreement, payments, newer, clawbacks, published);
    }

    Award with(Clawbacks newer) {
        return followed(notifiedOn, agreement, payments, report, newer, published);
    }

    Award publishedNow() {
        return followed(notifiedOn, agreement, payments, report, clawbacks, true);
    }

    /** The same decision, with what follows from it by now. */
    private Award followed(
            @Nullable LocalDate notified,
            @Nullable Agreement agreed,
            Payments paid,
            Report reported,
            Clawbacks clawedBack,
            boolean essentialDataPublished) {
        return new Award(
                budget,
                awardedCents,
                deliberation,
                deliberatedOn,
                actionTo,
                notified,
                agreed,
                paid,
                reported,
                clawedBack,
                essentialDataPublished);
    }
}
