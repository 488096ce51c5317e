package org.maillage.funding.grant;

import java.time.LocalDate;

/**
 * The report that is owed for an award (compte rendu financier).
 *
 * @param dueOn          last day for the one awaited
 * @param spentCents     by the latest report filed
 * @param justifiedCents accepted of it
 */
public record Report(Standing standing, LocalDate dueOn, long spentCents, long justifiedCents) {

    private static final int MONTHS_AFTER_THE_YEAR = 6;
    private static final int DAYS_AFTER_REJECTION = 60;

    static Report awaited(LocalDate dueOn) {
        return new Report(Standing.AWAITED, dueOn, 0, 0);
    }

    /** Six months after the end of the year in which an action ends (loi n° 2000-321, art. 10). */
    static LocalDate dueOn(LocalDate actionTo) {
        return LocalDate.of(actionTo.getYear(), 12, 31).plusMonths(MONTHS_AFTER_THE_YEAR);
    }

    /** Whether time alone will make it overdue. */
    public boolean isAwaited() {
        return standing == Standing.AWAITED || standing == Standing.REJECTED;
    }

    public boolean isOverdue() {
        return standing == Standing.OVERDUE;
    }

    boolean mayBeFiled() {
        return isAwaited() || isOverdue();
    }

    Report due(LocalDate on) {
        return new Report(standing, on, spentCents, justifiedCents);
    }

    Report overdue() {
        return new Report(Standing.OVERDUE, dueOn, spentCents, justifiedCents);
    }

    Report filed(long spent) {
        return new Report(Standing.FILED, dueOn, spent, 0);
    }

    Report accepted(long justified) {
        return new Report(Standing.ACCEPTED, dueOn, spentCents, justified);
    }

    /** A new one within 60 days. */
    Report rejected(LocalDate on) {
        return new Report(Standing.REJECTED, on.plusDays(DAYS_AFTER_REJECTION), spentCents, 0);
    }

    /** Where it stands. */
    public enum Standing {
        AWAITED,
        OVERDUE,
        FILED,
        ACCEPTED,
        REJECTED
    }
}
