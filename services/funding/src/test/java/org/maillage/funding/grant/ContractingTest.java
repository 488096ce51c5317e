package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.ADVANCE;
import static org.maillage.funding.grant.GrantStories.AGREED_ON;
import static org.maillage.funding.grant.GrantStories.AWARDED_ON;
import static org.maillage.funding.grant.GrantStories.BUDGET;
import static org.maillage.funding.grant.GrantStories.LATER;
import static org.maillage.funding.grant.GrantStories.allocations;
import static org.maillage.funding.grant.GrantStories.application;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.given;
import static org.maillage.funding.grant.GrantStories.on;
import static org.maillage.funding.grant.GrantStories.pastOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.GrantCommand.Notify;
import org.maillage.funding.grant.GrantCommand.PublishData;
import org.maillage.funding.grant.GrantCommand.Sign;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.AwardNotified;
import org.maillage.funding.grant.GrantEvent.DataPublished;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.MoneyRejection.AwardBelowPaid;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.AlreadyRecorded;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;
import org.maillage.testing.DeciderSpec;

class ContractingTest {

    @Test
    void theSixtyDaysToPayBeginWithTheNotification() {
        given(Stage.AWARDED)
                .when(new Notify(LATER, day("2025-04-07"), "LN-1"))
                .then(new AwardNotified(LATER, day("2025-04-07"), "LN-1", day("2025-06-06")));
    }

    @Test
    void aNotificationDoesNotPrecedeTheDeliberation() {
        given(Stage.AWARDED)
                .when(new Notify(LATER, AWARDED_ON.minusDays(1), null))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void anAwardIsNotifiedOnceAndInTurn() {
        var notice = new Notify(LATER, day("2025-04-07"), null);
        given(Stage.PAYING).when(notice).thenRefused(new AlreadyDone(Step.NOTIFY));
        given(Stage.CLOSED).when(notice).thenRefused(new AlreadyDone(Step.NOTIFY));
        given(Stage.RANKED).when(notice).thenRefused(new StepNotAllowed(Stage.RANKED, Step.NOTIFY, true));
        given(Stage.REJECTED).when(notice).thenRefused(new StepNotAllowed(Stage.REJECTED, Step.NOTIFY, false));
    }

    @Test
    void theAgreementChangesNoAmount() {
        given(Stage.NOTIFIED).when(agreement()).then(signed(null, null, null, 0, 0, 0));
    }

    @Test
    void aSmallAwardMayBeAgreedWhileItIsPaid() {
        var small = List.of(
                GrantStories.SUBMITTED,
                GrantStories.ADMITTED,
                GrantStories.awarded(2_300_000),
                GrantStories.NOTIFIED,
                ADVANCE);

        DeciderSpec.given(GrantStories.GRANT, small).when(agreement()).then(signed(null, null, null, 0, 0, 0));
        var both = new ArrayList<>(small);
        both.add(signed(null, null, null, 0, 0, 0));
        assertThat(GrantStories.fold(both)).isInstanceOf(GrantState.Paying.class);
    }

    @Test
    void anAgreementIsSignedOnceAndInTurn() {
        given(Stage.AGREED).when(agreement()).thenRefused(new AlreadyDone(Step.SIGN));
        given(Stage.PAID).when(agreement()).thenRefused(new AlreadyDone(Step.SIGN));
        given(Stage.AWARDED).when(agreement()).thenRefused(new StepNotAllowed(Stage.AWARDED, Step.SIGN, true));
        given(Stage.WITHDRAWN).when(agreement()).thenRefused(new StepNotAllowed(Stage.WITHDRAWN, Step.SIGN, false));
    }

    @Test
    void onlyAnAmendmentChangesAmountAndEnd() {
        given(Stage.NOTIFIED).when(sign(null, 1L, null)).thenRefused(Missing.AMENDMENT);
        given(Stage.NOTIFIED).when(sign(null, null, day("2026-03-31"))).thenRefused(Missing.AMENDMENT);
    }

    @Test
    void anAmendmentSharesOutTheChange() {
        given(Stage.AGREED)
                .when(sign(1, 2_800_001L, null))
                .then(signed(1, 2_800_001L, null, -199_999, -119_999, -80_000));
        given(Stage.PAYING)
                .when(sign(1, 3_300_000L, null))
                .then(signed(1, 3_300_000L, null, 300_000, 180_000, 120_000));
    }

    @Test
    void anAmendmentMayChangeTheEndOnlyAndTheReportMovesWithIt() {
        var longer = signed(1, null, day("2026-03-31"), 0, 0, 0);

        given(Stage.AGREED).when(sign(1, null, day("2026-03-31"))).then(longer);
        assertThat(award(given(Stage.AGREED, longer).state()).report().dueOn()).isEqualTo(day("2027-06-30"));
        assertThat(award(given(Stage.AGREED, longer).state()).awardedCents()).isEqualTo(3_000_000);
    }

    @Test
    void aDayThatWasGivenForTheReportStays() {
        var past = new ArrayList<GrantEvent>(pastOf(Stage.AGREED));
        past.set(
                3,
                new GrantEvent.GrantAwarded(
                        on("2025-03-26"),
                        GrantStories.SUBJECT,
                        3_000_000,
                        null,
                        AWARDED_ON,
                        day("2026-05-31"),
                        List.of(),
                        allocations(1_800_000, 1_200_000)));
        past.add(signed(1, null, day("2026-03-31"), 0, 0, 0));

        assertThat(award(GrantStories.fold(past)).report().dueOn()).isEqualTo(day("2026-05-31"));
    }

    @Test
    void anAmendmentNeverGoesBelowWhatIsPaid() {
        given(Stage.PAYING).when(sign(1, 2_099_999L, null)).thenRefused(new AwardBelowPaid(2_100_000));
    }

    @Test
    void anAmendmentDownToWhatIsPaidLeavesNothingToPay() {
        var down = signed(1, 2_100_000L, null, -900_000, -540_000, -360_000);

        given(Stage.PAYING).when(sign(1, 2_100_000L, null)).then(down);
        assertThat(given(Stage.PAYING, down).state()).isInstanceOf(GrantState.Paid.class);
    }

    @Test
    void amendmentsAreNumberedOneByOne() {
        var first = signed(1, 2_900_000L, null, -100_000, -60_000, -40_000);
        given(Stage.AGREED, first).when(sign(1, 1L, null)).thenRefused(new AlreadyRecorded(Step.AMEND, "1"));
        given(Stage.AGREED).when(sign(2, 1L, null)).thenRefused(new StepNotAllowed(Stage.AGREED, Step.AMEND, true));
        given(Stage.NOTIFIED).when(sign(1, 1L, null)).thenRefused(new StepNotAllowed(Stage.NOTIFIED, Step.AMEND, true));
        given(Stage.ADMISSIBLE)
                .when(sign(1, 1L, null))
                .thenRefused(new StepNotAllowed(Stage.ADMISSIBLE, Step.AMEND, true));
        given(Stage.PAID).when(sign(1, 1L, null)).thenRefused(new StepNotAllowed(Stage.PAID, Step.AMEND, false));
    }

    @Test
    void essentialDataArePublishedOnce() {
        var at = on("2025-05-06");
        var published = new DataPublished(at, "scdl-subventions-2.1.1", day("2025-05-06"), false);

        given(Stage.AGREED).when(new PublishData(at)).then(published);
        given(Stage.AGREED, published).when(new PublishData(at)).thenRefused(new AlreadyDone(Step.PUBLISH));
        given(Stage.CLOSED)
                .when(new PublishData(LATER))
                .then(new DataPublished(LATER, "scdl-subventions-2.1.1", day("2026-08-03"), true));
    }

    @Test
    void essentialDataAreLateThreeMonthsAfterTheSignature() {
        given(Stage.AGREED)
                .when(new PublishData(on("2025-08-05")))
                .then(new DataPublished(on("2025-08-05"), "scdl-subventions-2.1.1", day("2025-08-05"), false));
        given(Stage.AGREED)
                .when(new PublishData(on("2025-08-06")))
                .then(new DataPublished(on("2025-08-06"), "scdl-subventions-2.1.1", day("2025-08-06"), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "AWARDED", "NOTIFIED", "WITHDRAWN"})
    void nothingIsPublishedWithoutAnAgreement(Stage stage) {
        given(stage).when(new PublishData(LATER)).thenRefused(new StepNotAllowed(stage, Step.PUBLISH, false));
    }

    @Test
    void demonstrationDataAreNeverPublished() {
        Application real = application(GrantStories.ASSOCIATION, RepublicanCommitment.SUBSCRIBED, false);
        var synthetic = new Application(
                real.callId(),
                real.applicant(),
                real.projectId(),
                real.needId(),
                real.title(),
                real.requestedCents(),
                real.actionFrom(),
                real.actionTo(),
                real.targets(),
                real.totalBudgetCents(),
                real.republicanCommitment(),
                real.economicActivity(),
                real.deMinimisPriorCents(),
                true);
        var past = new ArrayList<GrantEvent>(pastOf(Stage.AGREED));
        past.set(0, new ApplicationSubmitted(on("2024-11-20"), synthetic, "CDV", false));

        DeciderSpec.given(GrantStories.GRANT, past)
                .when(new PublishData(LATER))
                .thenRefused(new StepNotAllowed(Stage.AGREED, Step.PUBLISH, false));
    }

    private static Award award(GrantState state) {
        return ((Granted) state).award();
    }

    private static Sign agreement() {
        return sign(null, null, null);
    }

    private static Sign sign(@Nullable Integer amendment, @Nullable Long cents, @Nullable LocalDate end) {
        return new Sign(LATER, AGREED_ON, amendment, cents, end, PaymentPlan.STAGGERED, "CONV-1");
    }

    private static AgreementSigned signed(
            @Nullable Integer amendment,
            @Nullable Long cents,
            @Nullable LocalDate end,
            long change,
            long arenes,
            long negreneys) {
        return new AgreementSigned(
                LATER,
                AGREED_ON,
                amendment,
                cents,
                end,
                PaymentPlan.STAGGERED,
                "CONV-1",
                change,
                allocations(arenes, negreneys),
                day("2025-08-05"),
                BUDGET);
    }
}
