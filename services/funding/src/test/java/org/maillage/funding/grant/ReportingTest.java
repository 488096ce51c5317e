package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.ACCEPTED;
import static org.maillage.funding.grant.GrantStories.ASSOCIATION;
import static org.maillage.funding.grant.GrantStories.FILED;
import static org.maillage.funding.grant.GrantStories.LATER;
import static org.maillage.funding.grant.GrantStories.REPORT;
import static org.maillage.funding.grant.GrantStories.REPORT_DUE_ON;
import static org.maillage.funding.grant.GrantStories.allocations;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.given;
import static org.maillage.funding.grant.GrantStories.on;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.grant.GrantCommand.FileReport;
import org.maillage.funding.grant.GrantCommand.MissReport;
import org.maillage.funding.grant.GrantCommand.ReviewReport;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportOverdue;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.MoneyRejection.JustifiedAboveSpent;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;

class ReportingTest {

    private static final GrantEvent OVERDUE = overdue("2026-06-30");

    @ParameterizedTest
    @EnumSource(names = {"NOTIFIED", "AGREED", "PAYING", "PAID"})
    void aReportMayBeFiledAndPaymentsMayFollow(Stage stage) {
        given(stage)
                .when(new FileReport(LATER, REPORT))
                .then(new ReportFiled(LATER, REPORT, false, "CDV", allocations(1_800_000, 1_200_000)));
        assertThat(given(stage, FILED).state())
                .isInstanceOfSatisfying(
                        Granted.class, it -> assertThat(it.stage()).isEqualTo(stage));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTIFIED", "AGREED", "PAYING", "PAID"})
    void aReportThatIsNotThereWhenDueIsOverdue(Stage stage) {
        given(stage).when(miss("2026-06-30")).then(OVERDUE);
        assertThat(report(given(stage, OVERDUE).state()).isOverdue()).isTrue();
    }

    @Test
    void aReportThatIsThereOrNotDueIsNotOverdue() {
        given(Stage.PAID, FILED)
                .when(miss("2026-06-30"))
                .thenRefused(new StepNotAllowed(Stage.PAID, Step.MISS_REPORT, false));
        given(Stage.PAID).when(miss("2026-05-31")).thenRefused(new StepNotAllowed(Stage.PAID, Step.MISS_REPORT, false));
        given(Stage.AWARDED)
                .when(miss("2026-06-30"))
                .thenRefused(new StepNotAllowed(Stage.AWARDED, Step.MISS_REPORT, false));
    }

    @Test
    void filingEndsIt() {
        given(Stage.PAID, OVERDUE)
                .when(new FileReport(LATER, REPORT))
                .then(new ReportFiled(LATER, REPORT, true, "CDV", allocations(1_800_000, 1_200_000)));
        assertThat(report(given(Stage.PAID, OVERDUE, FILED).state()).isOverdue())
                .isFalse();
    }

    @Test
    void aReportIsFiledOnceAndInTurn() {
        given(Stage.PAID, FILED).when(new FileReport(LATER, REPORT)).thenRefused(new AlreadyDone(Step.FILE_REPORT));
        given(Stage.AWARDED)
                .when(new FileReport(LATER, REPORT))
                .thenRefused(new StepNotAllowed(Stage.AWARDED, Step.FILE_REPORT, true));
        given(Stage.CLOSED)
                .when(new FileReport(LATER, REPORT))
                .thenRefused(new StepNotAllowed(Stage.CLOSED, Step.FILE_REPORT, false));
    }

    @Test
    void anAcceptedReportClosesWhatIsPaidAndJustified() {
        given(Stage.PAID, FILED)
                .when(accept(3_000_000))
                .then(
                        new ReportReviewed(LATER, ReviewOutcome.ACCEPTED, 3_000_000),
                        new GrantClosed(LATER, 3_000_000, 0, 3_000_000));
        given(Stage.PAID, FILED)
                .when(accept(2_999_999))
                .then(new ReportReviewed(LATER, ReviewOutcome.ACCEPTED, 2_999_999));
        given(Stage.PAYING, FILED)
                .when(accept(3_000_000))
                .then(new ReportReviewed(LATER, ReviewOutcome.ACCEPTED, 3_000_000));
    }

    @Test
    void aPaymentAfterTheReportClosesToo() {
        given(Stage.PAYING, FILED, ACCEPTED)
                .when(new GrantCommand.Pay(LATER, InstalmentKind.BALANCE, 900_000, day("2026-07-10"), "M-2"))
                .then(
                        new GrantEvent.InstalmentPaid(
                                LATER,
                                InstalmentKind.BALANCE,
                                900_000,
                                day("2026-07-10"),
                                "M-2",
                                3_000_000,
                                3_000_000,
                                "CDV",
                                GrantStories.PROJECT,
                                allocations(540_000, 360_000)),
                        new GrantClosed(LATER, 3_000_000, 0, 3_000_000));
    }

    @Test
    void noMoreIsJustifiedThanWasSpent() {
        given(Stage.PAID, FILED).when(accept(3_000_001)).thenRefused(new JustifiedAboveSpent(3_000_001, 3_000_000));
    }

    @Test
    void aReviewWaitsForTheReport() {
        given(Stage.PAID).when(accept(1)).thenRefused(new StepNotAllowed(Stage.PAID, Step.REVIEW_REPORT, true));
        given(Stage.PAID, OVERDUE)
                .when(accept(1))
                .thenRefused(new StepNotAllowed(Stage.PAID, Step.REVIEW_REPORT, true));
        given(Stage.AWARDED).when(accept(1)).thenRefused(new StepNotAllowed(Stage.AWARDED, Step.REVIEW_REPORT, true));
    }

    @Test
    void aReportIsAcceptedOnce() {
        given(Stage.PAYING, FILED, ACCEPTED).when(accept(1)).thenRefused(new AlreadyDone(Step.REVIEW_REPORT));
        given(Stage.CLOSED).when(accept(1)).thenRefused(new AlreadyDone(Step.REVIEW_REPORT));
    }

    @Test
    void aRejectionHasAReason() {
        given(Stage.PAID, FILED)
                .when(new ReviewReport(LATER, ReviewOutcome.REJECTED, 0, false))
                .thenRefused(Missing.REASON);
    }

    @Test
    void aRejectedReportIsReplacedWithinSixtyDaysOrOverdueAgain() {
        var rejected = new ReportReviewed(on("2026-06-30"), ReviewOutcome.REJECTED, 0);

        given(Stage.PAID, FILED)
                .when(new ReviewReport(LATER, ReviewOutcome.REJECTED, 0, true))
                .then(new ReportReviewed(LATER, ReviewOutcome.REJECTED, 0));
        assertThat(report(given(Stage.PAID, FILED, rejected).state()).dueOn()).isEqualTo(day("2026-08-29"));
        given(Stage.PAID, FILED, rejected).when(miss("2026-08-29")).then(overdue("2026-08-29"));
        given(Stage.PAID, FILED, rejected)
                .when(new FileReport(LATER, REPORT))
                .then(new ReportFiled(LATER, REPORT, false, "CDV", allocations(1_800_000, 1_200_000)));
    }

    @Test
    void aReportIsDueSixMonthsAfterTheYearInWhichTheActionEnds() {
        assertThat(Report.dueOn(day("2025-12-31"))).isEqualTo(REPORT_DUE_ON);
        assertThat(Report.dueOn(day("2025-01-01"))).isEqualTo(REPORT_DUE_ON);
    }

    private static Report report(GrantState state) {
        return ((Granted) state).award().report();
    }

    private static MissReport miss(String dueOn) {
        return new MissReport(LATER, day(dueOn));
    }

    private static ReviewReport accept(long justified) {
        return new ReviewReport(LATER, ReviewOutcome.ACCEPTED, justified, false);
    }

    private static ReportOverdue overdue(String dueOn) {
        return new ReportOverdue(LATER, day(dueOn), ASSOCIATION, allocations(1_800_000, 1_200_000), "CDV");
    }
}
