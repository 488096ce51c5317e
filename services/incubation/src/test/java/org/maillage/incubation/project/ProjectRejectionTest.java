package org.maillage.incubation.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.BeforeOpening;
import org.maillage.incubation.project.ProjectRejection.CheckTooEarly;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.NoStructure;
import org.maillage.incubation.project.ProjectRejection.NotPresented;
import org.maillage.incubation.project.ProjectRejection.NothingToCheck;
import org.maillage.incubation.project.ProjectRejection.StageOrder;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectRejection.StructureAlreadyRegistered;
import org.maillage.incubation.project.ProjectRejection.UnknownCohort;

class ProjectRejectionTest {

    static Stream<ProjectRejection> oneOfEach() {
        return Stream.of(
                new NotPresented(),
                new StepNotAllowed(Status.OPEN, Step.ENTER_STAGE, true),
                new NothingToCheck(true),
                AlreadyDone.of(Milestone.FIRST_USER),
                new BeforeOpening(LocalDate.parse("2019-06-19"), LocalDate.parse("2019-06-20")),
                new StageOrder(Stage.FOLLOW_UP, Stage.INCUBATION),
                new NoStructure(true),
                new StructureAlreadyRegistered(ProjectStories.OTHER),
                new CheckTooEarly(Anniversary.ONE_YEAR, LocalDate.parse("2021-01-15"), LocalDate.parse("2021-02-02")),
                new UnknownCohort(ProjectStories.COHORT),
                Missing.REASON);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(ProjectRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(ProjectRejection.class.getPermittedSubclasses());
    }

    @Test
    void aStepOutOfTurnNamesTheStateTheStepAndWhatIsPossible() {
        assertThat(new StepNotAllowed(Status.WAITING_LIST, Step.ENTER_STAGE, true).detail())
                .isEqualTo("« Phase d’accompagnement » est impossible pour un projet sur liste d’attente. Étapes "
                        + "possibles : Décision d’admission, Sortie d’incubation.");
    }

    @Test
    void whatIsDoneIsNamedWithItsParticulars() {
        assertThat(AlreadyDone.of(Milestone.FIRST_USER).detail())
                .isEqualTo("« Jalon atteint : premier usager » est déjà enregistré pour ce projet.");
        assertThat(AlreadyDone.of(Anniversary.THREE_YEARS).detail())
                .isEqualTo("« Pérennité constatée à 36 mois » est déjà enregistré pour ce projet.");
    }

    private static String problems() throws IOException {
        try (InputStream file = ProjectRejectionTest.class.getResourceAsStream("/contracts/problems.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
