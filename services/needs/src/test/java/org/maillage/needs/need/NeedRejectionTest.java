package org.maillage.needs.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.BeforeOpening;
import org.maillage.needs.need.NeedRejection.MergeNotPossible;
import org.maillage.needs.need.NeedRejection.MergeNotPossible.Obstacle;
import org.maillage.needs.need.NeedRejection.MergedInto;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.MoreResidentsThanParticipants;
import org.maillage.needs.need.NeedRejection.NoFavourableStudy;
import org.maillage.needs.need.NeedRejection.NoOpenService;
import org.maillage.needs.need.NeedRejection.NotReported;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.NeedRejection.StillAnswered;
import org.maillage.needs.need.NeedRejection.UnknownNeed;

class NeedRejectionTest {

    static Stream<NeedRejection> oneOfEach() {
        return Stream.of(
                new NotReported(),
                new MergedInto(NeedStories.OLDER),
                new StepNotAllowed(Stage.QUALIFIED, Step.DELIVER_STUDY, true),
                new StillAnswered(),
                new AlreadyDone(Step.QUALIFY),
                new BeforeOpening(LocalDate.parse("2017-09-11"), NeedStories.REPORTED_ON),
                new NoFavourableStudy(true),
                new MergeNotPossible(Obstacle.SAME_NEED),
                new UnknownNeed(NeedStories.OLDER),
                new NoOpenService(NeedStories.SERVICE, false),
                Missing.REASON,
                new MoreResidentsThanParticipants(13, 12));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(NeedRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Arrays.stream(NeedRejection.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void aStepOutOfTurnNamesTheStateTheStepAndWhatIsPossible() {
        assertThat(new StepNotAllowed(Stage.IN_STUDY, Step.HAND_OVER, true).detail())
                .isEqualTo(
                        "« Besoin transmis à un projet » est impossible pour un besoin à l’étude. Étapes possibles : "
                                + "Réponse donnée au signalement, Atelier tenu, Étude d’opportunité rendue, Besoin répondu, "
                                + "Besoin mis en attente.");
    }

    @Test
    void aMergedNeedNamesItsSurvivor() {
        assertThat(new MergedInto(NeedStories.OLDER).detail()).contains(NeedStories.OLDER.toString());
    }

    private static String problems() throws IOException {
        try (InputStream file = NeedRejectionTest.class.getResourceAsStream("/contracts/problems.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
