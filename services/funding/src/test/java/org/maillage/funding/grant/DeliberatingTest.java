package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.ASSOCIATION;
import static org.maillage.funding.grant.GrantStories.AWARDED_ON;
import static org.maillage.funding.grant.GrantStories.BUDGET;
import static org.maillage.funding.grant.GrantStories.CALL;
import static org.maillage.funding.grant.GrantStories.LATER;
import static org.maillage.funding.grant.GrantStories.REPORT_DUE_ON;
import static org.maillage.funding.grant.GrantStories.SUBJECT;
import static org.maillage.funding.grant.GrantStories.allocations;
import static org.maillage.funding.grant.GrantStories.application;
import static org.maillage.funding.grant.GrantStories.call;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.ranked;
import static org.maillage.funding.grant.GrantStories.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.call.DeMinimis;
import org.maillage.funding.grant.GrantCommand.Decide;
import org.maillage.funding.grant.GrantCommand.Withdraw;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantRejected;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.MoneyRejection.AwardAboveLimit;
import org.maillage.funding.grant.MoneyRejection.DeMinimisExceeded;
import org.maillage.funding.grant.MoneyRejection.EnvelopeExceeded;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.AwardNotReady;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.ReportMissing;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;
import org.maillage.funding.grant.ProcedureRejection.UnknownCall;
import org.maillage.testing.DeciderSpec;

class DeliberatingTest {

    private static final UUID OTHER = UUID.fromString("0b9c7f4a-1111-5d57-9c58-9f2b2f3a5b01");

    @Test
    void anAwardIsSharedOutAndItsReportIsDueSixMonthsAfterTheYear() {
        given(Stage.ADMISSIBLE).when(award(3_000_000)).then(awarded(3_000_000, 1_800_000, 1_200_000, REPORT_DUE_ON));
    }

    @Test
    void centsThatDoNotDivideGoByLargestRemainder() {
        given(Stage.ADMISSIBLE).when(award(2_000_001)).then(awarded(2_000_001, 1_200_001, 800_000, REPORT_DUE_ON));
        given(Stage.ADMISSIBLE).when(award(2_000_003)).then(awarded(2_000_003, 1_200_002, 800_001, REPORT_DUE_ON));
    }

    @Test
    void anotherDayForTheReportMayBeSaid() {
        var sooner = day("2026-05-31");

        given(Stage.ADMISSIBLE)
                .when(decide(3_000_000L, sooner, call(), Standing.ALONE))
                .then(awarded(3_000_000, 1_800_000, 1_200_000, sooner));
    }

    @Test
    void anAwardSaysHowMuch() {
        given(Stage.ADMISSIBLE).when(decide(null, null, call(), Standing.ALONE)).thenRefused(Missing.AMOUNT);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "INFO_REQUESTED"})
    void anAwardWaitsForAdmissibility(Stage stage) {
        given(stage).when(award(1)).thenRefused(new AwardNotReady(AwardNotReady.Lack.ADMISSIBILITY));
        assertThat(new AwardNotReady(AwardNotReady.Lack.ADMISSIBILITY).premature())
                .isTrue();
    }

    @Test
    void anAwardWaitsForTheJuryWhereTheCallWantsOne() {
        var withJury = decide(3_000_000L, null, call(true, DeMinimis.NONE), Standing.ALONE);

        given(Stage.ADMISSIBLE).when(withJury).thenRefused(new AwardNotReady(AwardNotReady.Lack.RANK));
        assertThat(new AwardNotReady(AwardNotReady.Lack.RANK).premature()).isTrue();
        given(Stage.RANKED).when(withJury).then(awarded(3_000_000, 1_800_000, 1_200_000, REPORT_DUE_ON));
    }

    @Test
    void anUnfavourableOpinionIsNotAwarded() {
        given(Stage.ADMISSIBLE, ranked(Opinion.UNFAVOURABLE))
                .when(award(1))
                .thenRefused(new AwardNotReady(AwardNotReady.Lack.FAVOUR));
        assertThat(new AwardNotReady(AwardNotReady.Lack.FAVOUR).premature()).isFalse();
    }

    @Test
    void anAwardNeedsTheCall() {
        given(Stage.ADMISSIBLE).when(decide(1L, null, null, Standing.ALONE)).thenRefused(new UnknownCall(CALL));
    }

    @Test
    void anAwardIsAtMostWhatWasAskedAndTheCeiling() {
        given(Stage.ADMISSIBLE)
                .when(award(4_500_001))
                .thenRefused(new AwardAboveLimit(4_500_000, AwardAboveLimit.Limit.REQUEST));
        given(Stage.ADMISSIBLE)
                .when(award(3_500_001))
                .thenRefused(new AwardAboveLimit(3_500_000, AwardAboveLimit.Limit.CEILING));
    }

    @Test
    void anAwardStaysInTheEnvelope() {
        given(Stage.ADMISSIBLE)
                .when(decide(3_200_001L, null, call(), new Standing(36_800_000, null, 0)))
                .thenRefused(new EnvelopeExceeded(3_200_000));
        given(Stage.ADMISSIBLE)
                .when(decide(3_200_000L, null, call(), new Standing(36_800_000, null, 0)))
                .then(awarded(3_200_000, 1_920_000, 1_280_000, REPORT_DUE_ON));
    }

    @Test
    void anOverrunEnvelopeBlocksTheNextAward() {
        given(Stage.ADMISSIBLE)
                .when(decide(1L, null, call(), new Standing(40_500_000, null, 0)))
                .thenRefused(new EnvelopeExceeded(-500_000));
        assertThat(new EnvelopeExceeded(-500_000).detail()).contains("dépassée de 5 000,00 €");
    }

    @Test
    void nothingIsAwardedToWhoeverOwesAReport() {
        given(Stage.ADMISSIBLE)
                .when(decide(1L, null, call(), new Standing(0, OTHER, 0)))
                .thenRefused(new ReportMissing(OTHER));
    }

    @ParameterizedTest
    @CsvSource({"GENERAL, 25_000_001, 30_000_001, 30_000_000", "SIEG, 70_000_001, 75_000_001, 75_000_000"})
    void anEconomicActivityStaysUnderTheDeMinimisCeiling(
            DeMinimis regime, String elsewhere, String total, String ceiling) {
        given(economic())
                .when(decide(3_000_000L, null, call(false, regime), new Standing(0, null, cents(elsewhere))))
                .thenRefused(new DeMinimisExceeded(cents(total), cents(ceiling)));
        given(economic())
                .when(decide(3_000_000L, null, call(false, regime), new Standing(0, null, cents(elsewhere) - 1)))
                .then(awarded(3_000_000, 1_800_000, 1_200_000, REPORT_DUE_ON));
    }

    @Test
    void deMinimisIsForEconomicActivitiesUnderARegime() {
        var much = new Standing(0, null, 100_000_000);
        given(economic())
                .when(decide(3_000_000L, null, call(), much))
                .then(awarded(3_000_000, 1_800_000, 1_200_000, REPORT_DUE_ON));
        given(Stage.ADMISSIBLE)
                .when(decide(3_000_000L, null, call(false, DeMinimis.GENERAL), much))
                .then(awarded(3_000_000, 1_800_000, 1_200_000, REPORT_DUE_ON));
    }

    @ParameterizedTest
    @EnumSource(names = {"AWARDED", "NOTIFIED", "AGREED", "PAYING", "PAID", "CLOSED"})
    void aGrantIsAwardedOnce(Stage stage) {
        given(stage).when(award(1)).thenRefused(new AlreadyDone(Step.DECIDE));
    }

    @Test
    void aRejectionHasAReason() {
        given(Stage.ADMISSIBLE).when(reject(false, call())).thenRefused(Missing.REASON);
        given(Stage.ADMISSIBLE).when(reject(true, call())).then(new GrantRejected(LATER, SUBJECT, null, AWARDED_ON));
        given(Stage.RANKED)
                .when(reject(true, call(true, DeMinimis.NONE)))
                .then(new GrantRejected(LATER, SUBJECT, null, AWARDED_ON));
        given(Stage.ADMISSIBLE).when(reject(true, null)).thenRefused(new UnknownCall(CALL));
    }

    @Test
    void aRejectionComesInTurn() {
        given(Stage.REJECTED).when(reject(true, call())).thenRefused(new AlreadyDone(Step.DECIDE));
        given(Stage.SUBMITTED)
                .when(reject(true, call()))
                .thenRefused(new StepNotAllowed(Stage.SUBMITTED, Step.DECIDE, true));
        given(Stage.AWARDED)
                .when(reject(true, call()))
                .thenRefused(new StepNotAllowed(Stage.AWARDED, Step.DECIDE, false));
        given(Stage.REJECTED).when(award(1)).thenRefused(new StepNotAllowed(Stage.REJECTED, Step.DECIDE, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"AWARDED", "NOTIFIED", "AGREED"})
    void anAwardIsUndoneBeforeAnyPayment(Stage stage) {
        given(stage).when(withdraw()).then(withdrawn(3_000_000, allocations(1_800_000, 1_200_000)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ADMISSIBLE", "INFO_REQUESTED", "RANKED"})
    void anApplicationIsWithdrawnWithoutAnAmount(Stage stage) {
        given(stage).when(withdraw()).then(withdrawn(0, List.of()));
        given(stage).when(new Withdraw(LATER, WithdrawnBy.AUTHORITY, null)).thenRefused(new UnknownCall(CALL));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAYING", "PAID", "CLOSED", "REJECTED", "INADMISSIBLE"})
    void nothingIsWithdrawnAfterAPaymentOrTheEnd(Stage stage) {
        given(stage).when(withdraw()).thenRefused(new StepNotAllowed(stage, Step.WITHDRAW, false));
    }

    @Test
    void aGrantIsWithdrawnOnceAndForGood() {
        given(Stage.WITHDRAWN).when(withdraw()).thenRefused(new AlreadyDone(Step.WITHDRAW));
        assertThat(given(Stage.AGREED, withdrawn(3_000_000, allocations(1_800_000, 1_200_000)))
                        .state())
                .isInstanceOf(GrantState.Withdrawn.class);
    }

    private static DeciderSpec<GrantState, GrantCommand, GrantEvent, GrantRejection> given(GrantEvent submitted) {
        return DeciderSpec.given(GrantStories.GRANT, List.of(submitted, GrantStories.ADMITTED));
    }

    private static DeciderSpec<GrantState, GrantCommand, GrantEvent, GrantRejection> given(
            Stage stage, GrantEvent... more) {
        return GrantStories.given(stage, more);
    }

    private static GrantEvent economic() {
        return submitted(application(ASSOCIATION, RepublicanCommitment.SUBSCRIBED, true));
    }

    private static long cents(String text) {
        return Long.parseLong(text.replace("_", ""));
    }

    private static Decide award(long cents) {
        return decide(cents, null, call(), Standing.ALONE);
    }

    private static Decide decide(
            @Nullable Long cents, @Nullable LocalDate dueOn, @Nullable KnownCall call, Standing standing) {
        return new Decide(
                LATER, Deliberation.AWARDED, cents, "DEL-1", AWARDED_ON, dueOn, List.of(), false, call, standing);
    }

    private static Decide reject(boolean withReason, @Nullable KnownCall call) {
        return new Decide(
                LATER,
                Deliberation.REJECTED,
                null,
                null,
                AWARDED_ON,
                null,
                List.of(),
                withReason,
                call,
                Standing.ALONE);
    }

    private static GrantAwarded awarded(long cents, long arenes, long negreneys, LocalDate dueOn) {
        return new GrantAwarded(
                LATER, SUBJECT, cents, "DEL-1", AWARDED_ON, dueOn, List.of(), allocations(arenes, negreneys));
    }

    private static Withdraw withdraw() {
        return new Withdraw(LATER, WithdrawnBy.AUTHORITY, call());
    }

    private static GrantWithdrawn withdrawn(long cents, List<Allocation> allocations) {
        return new GrantWithdrawn(
                LATER, WithdrawnBy.AUTHORITY, cents, ASSOCIATION, "CDV", allocations, 2025, BUDGET.programmes());
    }
}
