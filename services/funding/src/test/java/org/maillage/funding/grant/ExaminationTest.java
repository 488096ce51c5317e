package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.APPLICATION;
import static org.maillage.funding.grant.GrantStories.ASSOCIATION;
import static org.maillage.funding.grant.GrantStories.CALL;
import static org.maillage.funding.grant.GrantStories.LAST_DAY;
import static org.maillage.funding.grant.GrantStories.LATER;
import static org.maillage.funding.grant.GrantStories.SUBMITTED_ON;
import static org.maillage.funding.grant.GrantStories.application;
import static org.maillage.funding.grant.GrantStories.call;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.given;
import static org.maillage.funding.grant.GrantStories.nothing;
import static org.maillage.funding.grant.GrantStories.on;
import static org.maillage.funding.grant.GrantStories.organisation;
import static org.maillage.funding.grant.GrantStories.submitted;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.funding.grant.GrantCommand.DecideAdmissibility;
import org.maillage.funding.grant.GrantCommand.Instruct;
import org.maillage.funding.grant.GrantCommand.Rank;
import org.maillage.funding.grant.GrantEvent.AdmissibilityDecided;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.InstructionRecorded;
import org.maillage.funding.grant.GrantEvent.JuryRanked;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.ApplicationLate;
import org.maillage.funding.grant.ProcedureRejection.BeforeOpening;
import org.maillage.funding.grant.ProcedureRejection.CommitmentMissing;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.NotSubmitted;
import org.maillage.funding.grant.ProcedureRejection.StepNotAllowed;
import org.maillage.funding.grant.ProcedureRejection.UnknownCall;
import org.maillage.testing.DeciderSpec;

/** An application that is examined: admitted or turned away, instructed and ranked. */
class ExaminationTest {

    @Test
    void nothingIsDecidedAboutAnUnknownApplication() {
        nothing().when(admit(call())).thenRefused(new NotSubmitted());
        assertThat(new NotSubmitted().premature()).isTrue();
    }

    @Test
    void nothingHappensBeforeTheApplication() {
        LocalDate dayBefore = SUBMITTED_ON.minusDays(1);
        given(Stage.SUBMITTED)
                .when(new DecideAdmissibility(on("2024-11-19"), Admissibility.ADMISSIBLE, List.of(), null, call()))
                .thenRefused(new BeforeOpening(dayBefore, SUBMITTED_ON));
    }

    @Test
    void anApplicationIsAdmitted() {
        given(Stage.SUBMITTED)
                .when(admit(call()))
                .then(new AdmissibilityDecided(LATER, Admissibility.ADMISSIBLE, List.of(), 8_000_000L));
    }

    @Test
    void aDecisionNeedsTheCall() {
        given(Stage.SUBMITTED).when(admit(null)).thenRefused(new UnknownCall(CALL));
        given(Stage.SUBMITTED).when(turnAway(List.of(Ground.LATE), null)).thenRefused(new UnknownCall(CALL));
        assertThat(new UnknownCall(CALL).premature()).isTrue();
    }

    @Test
    void aLateApplicationIsInadmissible() {
        var late = new ApplicationSubmitted(on("2024-12-01"), APPLICATION, "CDV", true);

        DeciderSpec.given(GrantStories.GRANT, List.<GrantEvent>of(late))
                .when(admit(call()))
                .thenRefused(new ApplicationLate(day("2024-12-01"), LAST_DAY));
        DeciderSpec.given(GrantStories.GRANT, List.<GrantEvent>of(late))
                .when(turnAway(List.of(Ground.LATE), call()))
                .then(new AdmissibilityDecided(LATER, Admissibility.INADMISSIBLE, List.of(Ground.LATE), null));
    }

    @Test
    void inadmissibilityHasGrounds() {
        given(Stage.SUBMITTED).when(turnAway(List.of(), call())).thenRefused(Missing.GROUNDS);
    }

    @ParameterizedTest
    @EnumSource
    void associationsAndFoundationsSubscribeToTheRepublicanCommitment(LegalForm form) {
        var applied = submitted(application(organisation(form), RepublicanCommitment.NOT_APPLICABLE, false));
        var answer = DeciderSpec.given(GrantStories.GRANT, List.of(applied)).when(admit(call()));

        if (form == LegalForm.ASSOCIATION || form == LegalForm.FOUNDATION) {
            answer.thenRefused(new CommitmentMissing());
        } else {
            answer.then(new AdmissibilityDecided(LATER, Admissibility.ADMISSIBLE, List.of(), 8_000_000L));
        }
    }

    @Test
    void anExemptAssociationIsAdmitted() {
        var applied = submitted(application(ASSOCIATION, RepublicanCommitment.EXEMPT, false));

        DeciderSpec.given(GrantStories.GRANT, List.of(applied))
                .when(admit(call()))
                .then(new AdmissibilityDecided(LATER, Admissibility.ADMISSIBLE, List.of(), 8_000_000L));
    }

    @Test
    void admissibilityIsDecidedOnce() {
        given(Stage.ADMISSIBLE).when(admit(call())).thenRefused(new AlreadyDone(Step.DECIDE_ADMISSIBILITY));
        given(Stage.PAID).when(admit(call())).thenRefused(new AlreadyDone(Step.DECIDE_ADMISSIBILITY));
        given(Stage.INADMISSIBLE)
                .when(turnAway(List.of(Ground.LATE), call()))
                .thenRefused(new AlreadyDone(Step.DECIDE_ADMISSIBILITY));
        given(Stage.INADMISSIBLE)
                .when(admit(call()))
                .thenRefused(new StepNotAllowed(Stage.INADMISSIBLE, Step.DECIDE_ADMISSIBILITY, false));
    }

    @Test
    void informationIsRequestedAndProvided() {
        given(Stage.ADMISSIBLE)
                .when(new Instruct(LATER, InstructionAct.INFORMATION_REQUESTED, List.of("RIB"), day("2026-09-01")))
                .then(new InstructionRecorded(
                        LATER, InstructionAct.INFORMATION_REQUESTED, List.of("RIB"), day("2026-09-01")));
        given(Stage.INFO_REQUESTED)
                .when(instruct(InstructionAct.INFORMATION_PROVIDED))
                .then(new InstructionRecorded(LATER, InstructionAct.INFORMATION_PROVIDED, List.of(), null));
        assertThat(given(
                                Stage.INFO_REQUESTED,
                                new InstructionRecorded(LATER, InstructionAct.INFORMATION_PROVIDED, List.of(), null))
                        .state())
                .isInstanceOf(GrantState.Admissible.class);
    }

    @Test
    void anOpinionChangesNothing() {
        var opinion = new InstructionRecorded(LATER, InstructionAct.OPINION_GIVEN, List.of(), null);

        given(Stage.ADMISSIBLE).when(instruct(InstructionAct.OPINION_GIVEN)).then(opinion);
        assertThat(given(Stage.ADMISSIBLE, opinion).state())
                .isEqualTo(given(Stage.ADMISSIBLE).state());
    }

    @Test
    void anActOutOfTurnIsToldAtOnce() {
        given(Stage.SUBMITTED)
                .when(instruct(InstructionAct.INFORMATION_REQUESTED))
                .thenRefused(new StepNotAllowed(Stage.SUBMITTED, Step.REQUEST_INFORMATION, false));
        given(Stage.ADMISSIBLE)
                .when(instruct(InstructionAct.INFORMATION_PROVIDED))
                .thenRefused(new StepNotAllowed(Stage.ADMISSIBLE, Step.PROVIDE_INFORMATION, false));
        given(Stage.AWARDED)
                .when(instruct(InstructionAct.OPINION_GIVEN))
                .thenRefused(new StepNotAllowed(Stage.AWARDED, Step.GIVE_OPINION, false));
    }

    @Test
    void theJuryRanks() {
        given(Stage.ADMISSIBLE)
                .when(new Rank(LATER, 3, 80, Opinion.RESERVED, null))
                .then(new JuryRanked(LATER, 3, 80, Opinion.RESERVED, null));
    }

    @Test
    void theJuryRanksOnceAndInTurn() {
        var rank = new Rank(LATER, 3, 80, Opinion.RESERVED, null);
        given(Stage.RANKED).when(rank).thenRefused(new AlreadyDone(Step.RANK));
        given(Stage.NOTIFIED).when(rank).thenRefused(new AlreadyDone(Step.RANK));
        given(Stage.SUBMITTED).when(rank).thenRefused(new StepNotAllowed(Stage.SUBMITTED, Step.RANK, true));
        given(Stage.INFO_REQUESTED).when(rank).thenRefused(new StepNotAllowed(Stage.INFO_REQUESTED, Step.RANK, true));
        given(Stage.REJECTED).when(rank).thenRefused(new StepNotAllowed(Stage.REJECTED, Step.RANK, false));
    }

    private static DecideAdmissibility admit(@Nullable KnownCall call) {
        return new DecideAdmissibility(LATER, Admissibility.ADMISSIBLE, List.of(), 8_000_000L, call);
    }

    private static DecideAdmissibility turnAway(List<Ground> grounds, @Nullable KnownCall call) {
        return new DecideAdmissibility(LATER, Admissibility.INADMISSIBLE, grounds, null, call);
    }

    private static Instruct instruct(InstructionAct act) {
        return new Instruct(LATER, act, List.of(), null);
    }
}
