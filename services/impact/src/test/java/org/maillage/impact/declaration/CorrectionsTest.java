package org.maillage.impact.declaration;

import static org.maillage.impact.declaration.DeclarationStories.BENEFICIARIES;
import static org.maillage.impact.declaration.DeclarationStories.DECLARANT;
import static org.maillage.impact.declaration.DeclarationStories.DECLARED;
import static org.maillage.impact.declaration.DeclarationStories.DISPUTE;
import static org.maillage.impact.declaration.DeclarationStories.DISPUTED;
import static org.maillage.impact.declaration.DeclarationStories.FIRST;
import static org.maillage.impact.declaration.DeclarationStories.GRAND_MIRAIL;
import static org.maillage.impact.declaration.DeclarationStories.HOURS;
import static org.maillage.impact.declaration.DeclarationStories.NEED;
import static org.maillage.impact.declaration.DeclarationStories.OPENED;
import static org.maillage.impact.declaration.DeclarationStories.OPENED_ON;
import static org.maillage.impact.declaration.DeclarationStories.PRECEDENT;
import static org.maillage.impact.declaration.DeclarationStories.PROJECT;
import static org.maillage.impact.declaration.DeclarationStories.SECOND;
import static org.maillage.impact.declaration.DeclarationStories.SERVICE;
import static org.maillage.impact.declaration.DeclarationStories.beneficiaries;
import static org.maillage.impact.declaration.DeclarationStories.correct;
import static org.maillage.impact.declaration.DeclarationStories.given;
import static org.maillage.impact.declaration.DeclarationStories.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Correction.Obstacle;
import org.maillage.impact.declaration.DeclarationCommand.AnswerDispute;
import org.maillage.impact.declaration.DeclarationCommand.CloseService;
import org.maillage.impact.declaration.DeclarationCommand.Contest;
import org.maillage.impact.declaration.DeclarationCommand.Correct;
import org.maillage.impact.declaration.DeclarationCommand.Verify;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationCorrected;
import org.maillage.impact.declaration.DeclarationEvent.DeclarationVerified;
import org.maillage.impact.declaration.DeclarationEvent.DisputeAnswered;
import org.maillage.impact.declaration.DeclarationEvent.ServiceClosed;
import org.maillage.impact.declaration.DeclarationRejection.AlreadyDone;
import org.maillage.impact.declaration.DeclarationRejection.CorrectionNotPossible;
import org.maillage.impact.declaration.DeclarationRejection.DisputeNotAllowed;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.NotAService;
import org.maillage.impact.declaration.DeclarationRejection.NotKnownYet;
import org.maillage.impact.declaration.DeclarationRejection.StepNotAllowed;

class CorrectionsTest {

    private static final Beneficiaries FEWER = beneficiaries(214, 128, 42, 117, 85, 40);
    private static final LocalDate OCCURRED_ON = LocalDate.parse("2025-10-01");
    private static final DeclarationEvent CORRECTED =
            new DeclarationCorrected(on("2025-11-05"), FIRST, BENEFICIARIES, FEWER, OCCURRED_ON);
    private static final DeclarationEvent CANCELLED =
            new DeclarationCorrected(on("2025-11-05"), FIRST, BENEFICIARIES, null, OCCURRED_ON);
    private static final DeclarationEvent VERIFIED =
            new DeclarationVerified(on("2025-11-03"), Proof.VERIFIED, null, Kind.BENEFICIARIES);
    private static final DeclarationEvent CLOSED = new ServiceClosed(
            on("2026-02-27"),
            LocalDate.parse("2026-03-01"),
            ClosingReason.NO_FUNDING,
            new ServiceClosed.Closed(
                    List.of(NEED),
                    Theme.ALIMENTATION,
                    GRAND_MIRAIL,
                    Content.Service.Price.ADAPTED,
                    List.of("QUARTIERS-PRODUCTIFS")));

    @Test
    void aCorrectionIsANewFactThatPointsAtTheFirst() {
        given(DECLARED).when(correct(Kind.BENEFICIARIES, FEWER)).then(CORRECTED);
    }

    @Test
    void aDeclarationThatNeverWasTakesNothingMore() {
        given(DECLARED).when(correct(Kind.BENEFICIARIES, null)).then(CANCELLED);
        given(DECLARED, CANCELLED)
                .when(correct(Kind.BENEFICIARIES, FEWER))
                .thenRefused(new StepNotAllowed(Stage.CANCELLED, Step.CORRECT));
        given(DECLARED, CANCELLED)
                .when(new Verify(on("2025-12-01"), Proof.VERIFIED, null))
                .thenRefused(new StepNotAllowed(Stage.CANCELLED, Step.VERIFY));
        given(DECLARED, CANCELLED).when(contest()).thenRefused(new StepNotAllowed(Stage.CANCELLED, Step.DISPUTE));
    }

    @Test
    void aCorrectionHasTheKindOfTheDeclaration() {
        given(DECLARED)
                .when(correct(Kind.VOLUNTEER_HOURS, HOURS))
                .thenRefused(new CorrectionNotPossible(Obstacle.OTHER_KIND, null));
        given(DECLARED)
                .when(correct(Kind.BENEFICIARIES, HOURS))
                .thenRefused(new CorrectionNotPossible(Obstacle.OTHER_KIND, null));
    }

    @Test
    void aCorrectionNamesTheLastEvent() {
        var twice = new Precedent(DECLARANT, List.of(FIRST, SECOND));

        given(DECLARED, CORRECTED)
                .when(correction(FIRST, DECLARANT, twice))
                .thenRefused(new CorrectionNotPossible(Obstacle.NOT_THE_LAST, SECOND));
        given(DECLARED, CORRECTED)
                .when(correction(SECOND, DECLARANT, twice))
                .then(new DeclarationCorrected(on("2025-11-05"), SECOND, FEWER, FEWER, OCCURRED_ON));
    }

    @Test
    void aCorrectionWhoseForerunnerWasOnlyJustDecidedIsNotTheLast() {
        given(DECLARED, CORRECTED)
                .when(correction(FIRST, DECLARANT, PRECEDENT))
                .thenRefused(new CorrectionNotPossible(Obstacle.NOT_THE_LAST, null));
    }

    @Test
    void aCorrectionComesFromTheFirstDeclarant() {
        given(DECLARED)
                .when(correction(FIRST, Publisher.of("/partenaires/vrac"), PRECEDENT))
                .thenRefused(new CorrectionNotPossible(Obstacle.OTHER_DECLARANT, null));
        given(DECLARED)
                .when(correction(FIRST, Publisher.of("/partenaires/portail/api"), PRECEDENT))
                .then(CORRECTED);
        given(DECLARED).when(correction(null, null, PRECEDENT)).then(CORRECTED);
    }

    @Test
    void newValuesFulfilWhatADeclarationMust() {
        given(DECLARED)
                .when(correct(Kind.BENEFICIARIES, beneficiaries(10, 11, null, null, null, null)))
                .thenRefusedWith("counts.inconsistent");
        var project = new UnknownFile("project", PROJECT);
        given(DECLARED)
                .when(new Correct(
                        on("2025-11-05"),
                        Kind.BENEFICIARIES,
                        new Correction(FIRST, DECLARANT, PRECEDENT),
                        FEWER,
                        project))
                .thenRefused(new NotKnownYet(project));
    }

    @Test
    void proofIsRaisedAndFallsBackWithNewValues() {
        given(DECLARED).when(new Verify(on("2025-11-03"), Proof.VERIFIED, null)).then(VERIFIED);
        given(DECLARED, VERIFIED)
                .when(new Verify(on("2025-11-04"), Proof.DOCUMENTED, null))
                .thenRefused(new AlreadyDone(Step.VERIFY));
        given(DECLARED, VERIFIED, CORRECTED)
                .when(new Verify(on("2025-11-03"), Proof.VERIFIED, null))
                .then(VERIFIED);
        given(DECLARED).when(new Verify(on("2025-11-04"), Proof.DECLARED, null)).thenRefused(Invalid.LEVEL);
    }

    @Test
    void aServiceClosesOnceAndTellsWhatItCountedFor() {
        var close = new CloseService(on("2026-02-27"), LocalDate.parse("2026-03-01"), ClosingReason.NO_FUNDING);

        given(OPENED).when(close).then(CLOSED);
        given(OPENED, CLOSED).when(close).thenRefused(new StepNotAllowed(Stage.SERVICE_CLOSED, Step.CLOSE_SERVICE));
        given(DECLARED).when(close).thenRefused(new NotAService(Kind.BENEFICIARIES));
        given(OPENED, CLOSED)
                .when(correct(Kind.SERVICE, SERVICE))
                .thenRefused(new StepNotAllowed(Stage.SERVICE_CLOSED, Step.CORRECT));
    }

    @Test
    void aServiceIsNotClosedBeforeItOpens() {
        given(OPENED)
                .when(new CloseService(on("2024-09-20"), OPENED_ON.minusDays(1), ClosingReason.MOVED))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void aDisputeIsAnsweredWithinThirtyDaysAndIsTheOnlyOne() {
        given(DECLARED).when(contest()).then(DISPUTED);
        given(DECLARED, DISPUTED).when(contest()).thenRefused(new DisputeNotAllowed(Step.DISPUTE, SECOND));
        given(OPENED, CLOSED).when(contest()).then(DISPUTED);
        given(DECLARED)
                .when(new Contest(on("2025-11-02"), SECOND, "persons", false))
                .thenRefused(Invalid.REASON_MISSING);
    }

    @Test
    void anAnswerNeedsItsDisputeAndWords() {
        given(DECLARED)
                .when(answer(DisputeOutcome.MAINTAINED, null, true))
                .thenRefused(new DisputeNotAllowed(Step.ANSWER_DISPUTE, null));
        given(DECLARED, DISPUTED)
                .when(new AnswerDispute(on("2025-11-20"), FIRST, DisputeOutcome.MAINTAINED, null, PRECEDENT, true))
                .thenRefused(new DisputeNotAllowed(Step.ANSWER_DISPUTE, DISPUTE.id()));
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.MAINTAINED, null, false))
                .thenRefused(Invalid.ANSWER_MISSING);
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.CORRECTED, null, true))
                .thenRefused(Invalid.VALUES_MISSING);
    }

    @Test
    void anAnswerMaintainsCorrectsOrCancelsInTheSameDecision() {
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.MAINTAINED, null, true))
                .then(new DisputeAnswered(on("2025-11-20"), SECOND, DisputeOutcome.MAINTAINED));
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.CORRECTED, FEWER, true))
                .then(
                        new DisputeAnswered(on("2025-11-20"), SECOND, DisputeOutcome.CORRECTED),
                        new DeclarationCorrected(on("2025-11-20"), FIRST, BENEFICIARIES, FEWER, OCCURRED_ON));
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.CANCELLED, null, true))
                .then(
                        new DisputeAnswered(on("2025-11-20"), SECOND, DisputeOutcome.CANCELLED),
                        new DeclarationCorrected(on("2025-11-20"), FIRST, BENEFICIARIES, null, OCCURRED_ON));
        given(DECLARED, DISPUTED)
                .when(answer(DisputeOutcome.CORRECTED, HOURS, true))
                .thenRefused(new CorrectionNotPossible(Obstacle.OTHER_KIND, null));
        given(OPENED, CLOSED, DISPUTED)
                .when(answer(DisputeOutcome.CANCELLED, null, true))
                .thenRefused(new StepNotAllowed(Stage.SERVICE_CLOSED, Step.CORRECT));
    }

    @Test
    void onceAnsweredItMayBeContestedAgain() {
        var maintained = new DisputeAnswered(on("2025-11-20"), SECOND, DisputeOutcome.MAINTAINED);

        given(DECLARED, DISPUTED, maintained).when(contest()).then(DISPUTED);
    }

    private static Contest contest() {
        return new Contest(on("2025-11-02"), SECOND, "persons", true);
    }

    private static AnswerDispute answer(DisputeOutcome outcome, @Nullable Content values, boolean withAnswer) {
        return new AnswerDispute(on("2025-11-20"), SECOND, outcome, values, PRECEDENT, withAnswer);
    }

    private static Correct correction(@Nullable UUID corrects, @Nullable Publisher by, Precedent precedent) {
        return new Correct(on("2025-11-05"), Kind.BENEFICIARIES, new Correction(corrects, by, precedent), FEWER, null);
    }
}
