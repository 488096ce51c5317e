package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.CALL;
import static org.maillage.funding.grant.GrantStories.LAST_DAY;
import static org.maillage.funding.grant.GrantStories.PROJECT;
import static org.maillage.funding.grant.GrantStories.SUBMITTED_ON;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrantRejectionTest {

    static Stream<GrantRejection> oneOfEach() {
        return Stream.of(
                new ProcedureRejection.NotSubmitted(),
                new ProcedureRejection.UnknownProject(PROJECT),
                new ProcedureRejection.UnknownCall(CALL),
                new ProcedureRejection.StepNotAllowed(Stage.SUBMITTED, Step.RANK, true),
                new ProcedureRejection.AlreadyDone(Step.RANK),
                new ProcedureRejection.AlreadyRecorded(Step.PAY, "M-1"),
                new ProcedureRejection.BeforeOpening(SUBMITTED_ON.minusDays(1), SUBMITTED_ON),
                new ProcedureRejection.CommitmentMissing(),
                new ProcedureRejection.ApplicationLate(LAST_DAY.plusDays(1), LAST_DAY),
                new ProcedureRejection.AwardNotReady(ProcedureRejection.AwardNotReady.Lack.RANK),
                new ProcedureRejection.ReportMissing(CALL),
                new ProcedureRejection.DatesInconsistent("actionTo", "Dates à l’envers."),
                ProcedureRejection.Missing.REASON,
                new MoneyRejection.TargetsSum(99),
                new MoneyRejection.AwardAboveLimit(1, MoneyRejection.AwardAboveLimit.Limit.CEILING),
                new MoneyRejection.EnvelopeExceeded(-1),
                new MoneyRejection.DeMinimisExceeded(2, 1),
                new MoneyRejection.NotNotified(null),
                new MoneyRejection.AgreementRequired(null),
                new MoneyRejection.PaidAboveAward(1),
                new MoneyRejection.AwardBelowPaid(1),
                new MoneyRejection.ReversedAbovePaid(1),
                new MoneyRejection.JustifiedAboveSpent(2, 1),
                new MoneyRejection.ClawbackAboveLimit(1, MoneyRejection.ClawbackAboveLimit.Limit.PAID));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogueAndEveryDetailIsASentence(GrantRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
        assertThat(rejection.detail()).endsWith(".");
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Stream.of(ProcedureRejection.class, MoneyRejection.class)
                        .flatMap(it -> Arrays.stream(it.getPermittedSubclasses()))
                        .toArray(Class<?>[]::new));
    }

    @Test
    void amountsAreReadAsInFrench() {
        assertThat(new MoneyRejection.PaidAboveAward(2_300_050).detail()).isEqualTo("Il reste 23 000,50 € à verser.");
    }

    @Test
    void aStepOutOfTurnNamesTheStateTheStepAndWhatIsPossible() {
        assertThat(new ProcedureRejection.StepNotAllowed(Stage.AWARDED, Step.SIGN, true).detail())
                .isEqualTo("« Convention signée » est impossible pour une demande attribuée. Étapes possibles : "
                        + "Attribution notifiée, Demande ou subvention retirée.");
        assertThat(new ProcedureRejection.StepNotAllowed(Stage.CLOSED, Step.SIGN, false).detail())
                .endsWith("Étapes possibles : aucune.");
    }

    private static String problems() throws IOException {
        try (InputStream file = GrantRejectionTest.class.getResourceAsStream("/contracts/problems.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
