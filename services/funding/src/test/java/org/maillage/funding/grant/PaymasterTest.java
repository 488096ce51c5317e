package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.AGREED_ON;
import static org.maillage.funding.grant.GrantStories.LATER;
import static org.maillage.funding.grant.GrantStories.NOTIFIED_ON;
import static org.maillage.funding.grant.GrantStories.PROJECT;
import static org.maillage.funding.grant.GrantStories.allocations;
import static org.maillage.funding.grant.GrantStories.awarded;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.given;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.grant.GrantCommand.OrderClawback;
import org.maillage.funding.grant.GrantCommand.Pay;
import org.maillage.funding.grant.GrantCommand.RecoverClawback;
import org.maillage.funding.grant.GrantEvent.ClawbackOrdered;
import org.maillage.funding.grant.GrantEvent.ClawbackRecovered;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;
import org.maillage.funding.grant.MoneyRejection.AgreementRequired;
import org.maillage.funding.grant.MoneyRejection.ClawbackAboveLimit;
import org.maillage.funding.grant.MoneyRejection.ClawbackAboveLimit.Limit;
import org.maillage.funding.grant.MoneyRejection.NotNotified;
import org.maillage.funding.grant.MoneyRejection.PaidAboveAward;
import org.maillage.funding.grant.MoneyRejection.ReversedAbovePaid;
import org.maillage.funding.grant.ProcedureRejection.AlreadyRecorded;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;
import org.maillage.testing.DeciderSpec;

class PaymasterTest {

    private static final LocalDate PAID_ON = day("2025-06-10");

    @Test
    void aPaymentIsSharedOutOnTheRunningTotal() {
        given(Stage.AGREED)
                .when(pay(InstalmentKind.ADVANCE, 1_000_001, "M-9"))
                .then(paid(InstalmentKind.ADVANCE, 1_000_001, "M-9", 1_000_001, 600_001, 400_000));
        var first = paid(InstalmentKind.ADVANCE, 1_000_001, "M-9", 1_000_001, 600_001, 400_000);
        given(Stage.AGREED, first)
                .when(pay(InstalmentKind.INTERIM, 1_000_002, "M-10"))
                .then(paid(InstalmentKind.INTERIM, 1_000_002, "M-10", 2_000_003, 600_001, 400_001));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ADMISSIBLE", "AWARDED"})
    void nothingIsPaidBeforeTheNotification(Stage stage) {
        given(stage).when(pay(InstalmentKind.ADVANCE, 1, "M-9")).thenRefused(new NotNotified(null));
        assertThat(new NotNotified(null).premature()).isTrue();
    }

    @Test
    void aPaymentDatedBeforeTheNotificationStaysRefused() {
        given(Stage.AGREED)
                .when(new Pay(LATER, InstalmentKind.ADVANCE, 1, NOTIFIED_ON.minusDays(1), "M-9"))
                .thenRefused(new NotNotified(NOTIFIED_ON));
        assertThat(new NotNotified(NOTIFIED_ON).premature()).isFalse();
    }

    @Test
    void above23000EurosAPaymentWaitsForTheAgreement() {
        given(Stage.NOTIFIED).when(pay(InstalmentKind.ADVANCE, 1, "M-9")).thenRefused(new AgreementRequired(null));
        assertThat(new AgreementRequired(null).premature()).isTrue();
    }

    @Test
    void aPaymentDatedBeforeTheAgreementStaysRefused() {
        given(Stage.AGREED)
                .when(new Pay(LATER, InstalmentKind.ADVANCE, 1, AGREED_ON.minusDays(1), "M-9"))
                .thenRefused(new AgreementRequired(AGREED_ON));
        assertThat(new AgreementRequired(AGREED_ON).premature()).isFalse();
    }

    @Test
    void upTo23000EurosNoAgreementIsNeeded() {
        notified(2_300_000)
                .when(pay(InstalmentKind.BALANCE, 2_300_000, "M-9"))
                .then(new InstalmentPaid(
                        LATER,
                        InstalmentKind.BALANCE,
                        2_300_000,
                        PAID_ON,
                        "M-9",
                        2_300_000,
                        2_300_000,
                        "CDV",
                        PROJECT,
                        allocations(1_380_000, 920_000)));
        notified(2_300_001)
                .when(pay(InstalmentKind.BALANCE, 2_300_000, "M-9"))
                .thenRefused(new AgreementRequired(null));
    }

    @Test
    void paymentsNeverExceedTheAward() {
        given(Stage.PAYING).when(pay(InstalmentKind.BALANCE, 900_001, "M-9")).thenRefused(new PaidAboveAward(900_000));
        given(Stage.PAID).when(pay(InstalmentKind.BALANCE, 1, "M-9")).thenRefused(new PaidAboveAward(0));
        given(Stage.CLOSED).when(pay(InstalmentKind.BALANCE, 1, "M-9")).thenRefused(new PaidAboveAward(0));
    }

    @Test
    void theLastCentMakesItPaidWhateverItsKind() {
        var rest = paid(InstalmentKind.INTERIM, 900_000, "M-9", 3_000_000, 540_000, 360_000);

        assertThat(given(Stage.PAYING, rest).state()).isInstanceOf(GrantState.Paid.class);
    }

    @Test
    void aBalanceBelowTheAwardLeavesTheRestUnpaidForGood() {
        var balance = paid(InstalmentKind.BALANCE, 500_000, "M-9", 2_600_000, 300_000, 200_000);

        assertThat(given(Stage.PAYING, balance).state()).isInstanceOf(GrantState.Paid.class);
        given(Stage.PAYING, balance)
                .when(pay(InstalmentKind.INTERIM, 400_000, "M-10"))
                .thenRefused(new StepNotAllowed(Stage.PAID, Step.PAY, false));
    }

    @Test
    void aPaymentOrderIsPaidOnce() {
        given(Stage.PAYING)
                .when(pay(InstalmentKind.BALANCE, 1, "M-1"))
                .thenRefused(new AlreadyRecorded(Step.PAY, "M-1"));
        given(Stage.CLOSED)
                .when(pay(InstalmentKind.BALANCE, 1, "M-2"))
                .thenRefused(new AlreadyRecorded(Step.PAY, "M-2"));
    }

    @Test
    void aReversalSubtractsAndLeadsBackToPaying() {
        var reversal = paid(InstalmentKind.REVERSAL, 900_000, "M-2", 2_100_000, 540_000, 360_000);

        given(Stage.PAID).when(pay(InstalmentKind.REVERSAL, 900_000, "M-2")).then(reversal);
        assertThat(given(Stage.PAID, reversal).state()).isInstanceOf(GrantState.Paying.class);
        given(Stage.PAID, reversal)
                .when(pay(InstalmentKind.REVERSAL, 900_000, "M-2"))
                .thenRefused(new AlreadyRecorded(Step.REVERSE, "M-2"));
    }

    @Test
    void aReversalTakesBackAtMostWhatIsPaid() {
        given(Stage.PAYING)
                .when(pay(InstalmentKind.REVERSAL, 2_100_001, "M-1"))
                .thenRefused(new ReversedAbovePaid(2_100_000));
        given(Stage.AGREED)
                .when(pay(InstalmentKind.REVERSAL, 1, "M-1"))
                .thenRefused(new StepNotAllowed(Stage.AGREED, Step.REVERSE, true));
        given(Stage.CLOSED)
                .when(pay(InstalmentKind.REVERSAL, 1, "M-1"))
                .thenRefused(new StepNotAllowed(Stage.CLOSED, Step.REVERSE, false));
    }

    @Test
    void aReversalLeavesWhatIsAskedBack() {
        given(Stage.PAYING, ordered(2_000_000, "T-1"))
                .when(pay(InstalmentKind.REVERSAL, 100_001, "M-1"))
                .thenRefused(new ClawbackAboveLimit(2_000_000, Limit.ORDERED_OF_PAID));
    }

    @Test
    void nothingIsPaidOfWhatCameToNothing() {
        given(Stage.REJECTED)
                .when(pay(InstalmentKind.ADVANCE, 1, "M-9"))
                .thenRefused(new StepNotAllowed(Stage.REJECTED, Step.PAY, false));
    }

    @Test
    void clawbacksAskBackAtMostWhatIsPaid() {
        given(Stage.PAYING).when(order(2_100_000, "T-1")).then(ordered(2_100_000, "T-1"));
        given(Stage.PAYING).when(order(2_100_001, "T-1")).thenRefused(new ClawbackAboveLimit(2_100_000, Limit.PAID));
        given(Stage.PAYING, ordered(2_000_000, "T-1"))
                .when(order(100_001, "T-2"))
                .thenRefused(new ClawbackAboveLimit(100_000, Limit.PAID));
    }

    @Test
    void aRecoveryOrderIsIssuedOnceAndInTurn() {
        given(Stage.PAID, ordered(1, "T-1"))
                .when(order(1, "T-1"))
                .thenRefused(new AlreadyRecorded(Step.ORDER_CLAWBACK, "T-1"));
        given(Stage.AGREED)
                .when(order(1, "T-1"))
                .thenRefused(new StepNotAllowed(Stage.AGREED, Step.ORDER_CLAWBACK, true));
        given(Stage.CLOSED)
                .when(order(1, "T-1"))
                .thenRefused(new StepNotAllowed(Stage.CLOSED, Step.ORDER_CLAWBACK, false));
    }

    @Test
    void aBrokenRepublicanCommitmentHasADate() {
        given(Stage.PAID)
                .when(new OrderClawback(LATER, 1, ClawbackGround.REPUBLICAN_COMMITMENT, null, "T-1"))
                .thenRefused(Missing.BREACH);
        given(Stage.PAID)
                .when(new OrderClawback(LATER, 1, ClawbackGround.REPUBLICAN_COMMITMENT, PAID_ON, "T-1"))
                .then(new ClawbackOrdered(LATER, 1, ClawbackGround.REPUBLICAN_COMMITMENT, PAID_ON, "T-1"));
    }

    @Test
    void recoveriesAddUpToWhatWasOrdered() {
        given(Stage.PAID, ordered(600_001, "T-1"))
                .when(recover(200_001))
                .then(recovered(200_001, 400_000, 120_001, 80_000));
        given(Stage.PAID, ordered(600_001, "T-1"), recovered(200_001, 400_000, 120_001, 80_000))
                .when(recover(400_001))
                .thenRefused(new ClawbackAboveLimit(400_000, Limit.ORDERED));
    }

    @Test
    void nothingIsRecoveredThatWasNotAskedBack() {
        given(Stage.PAID).when(recover(1)).thenRefused(new StepNotAllowed(Stage.PAID, Step.RECOVER_CLAWBACK, true));
        given(Stage.AWARDED)
                .when(recover(1))
                .thenRefused(new StepNotAllowed(Stage.AWARDED, Step.RECOVER_CLAWBACK, true));
    }

    @Test
    void theLastRecoveryClosesTheGrant() {
        var filed = new ReportFiled(
                LATER,
                new FiledReport(ReportKind.FINANCIAL_REPORT, 2_400_000, null, null, List.of()),
                false,
                "CDV",
                allocations(1_800_000, 1_200_000));
        var accepted = new ReportReviewed(LATER, ReviewOutcome.ACCEPTED, 2_400_000);

        given(Stage.PAID, filed, accepted, ordered(600_000, "T-1"))
                .when(recover(600_000))
                .then(recovered(600_000, 0, 360_000, 240_000), new GrantClosed(LATER, 3_000_000, 600_000, 2_400_000));
        given(Stage.PAID, filed, accepted, ordered(600_000, "T-1"))
                .when(recover(599_999))
                .then(recovered(599_999, 1, 359_999, 240_000));
    }

    private static DeciderSpec<GrantState, GrantCommand, GrantEvent, GrantRejection> notified(long cents) {
        return DeciderSpec.given(
                GrantStories.GRANT,
                List.of(GrantStories.SUBMITTED, GrantStories.ADMITTED, awarded(cents), GrantStories.NOTIFIED));
    }

    private static Pay pay(InstalmentKind kind, long cents, String order) {
        return new Pay(LATER, kind, cents, PAID_ON, order);
    }

    private static InstalmentPaid paid(
            InstalmentKind kind, long cents, String order, long paidCents, long arenes, long negreneys) {
        return new InstalmentPaid(
                LATER,
                kind,
                cents,
                PAID_ON,
                order,
                paidCents,
                3_000_000,
                "CDV",
                PROJECT,
                allocations(arenes, negreneys));
    }

    private static OrderClawback order(long cents, String order) {
        return new OrderClawback(LATER, cents, ClawbackGround.UNSPENT, null, order);
    }

    private static ClawbackOrdered ordered(long cents, String order) {
        return new ClawbackOrdered(LATER, cents, ClawbackGround.UNSPENT, null, order);
    }

    private static RecoverClawback recover(long cents) {
        return new RecoverClawback(LATER, cents, PAID_ON);
    }

    private static ClawbackRecovered recovered(long cents, long outstanding, long arenes, long negreneys) {
        return new ClawbackRecovered(
                LATER, cents, PAID_ON, outstanding, "CDV", PROJECT, allocations(arenes, negreneys));
    }
}
