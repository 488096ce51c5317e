package org.maillage.thirdplaces.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AlreadyDone;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AreaExceeded;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.BeforeOpening;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.DatesInconsistent;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.NotAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.PlaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.SpaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.StepNotAllowed;

class OccupancyRejectionTest {

    static Stream<OccupancyRejection> oneOfEach() {
        return Stream.of(
                new NotAgreed(),
                new PlaceUnknown(OccupancyStories.PLACE),
                new SpaceUnknown("A"),
                new AreaExceeded("A", 200, 60),
                new DatesInconsistent("endsOn", "Dates."),
                new StepNotAllowed(Stage.AGREED, Step.CHANGE, true),
                new AlreadyDone(Step.MOVE_IN),
                new BeforeOpening(OccupancyStories.day("2024-02-11"), OccupancyStories.day("2024-02-12")));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(OccupancyRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
        assertThat(rejection.detail()).endsWith(".").doesNotContain("%");
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Arrays.stream(OccupancyRejection.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void whatIsMissingYetWaitsAndNothingElseDoes() {
        assertThat(oneOfEach().filter(OccupancyRejection::premature).map(Object::getClass))
                .containsExactlyInAnyOrder(
                        NotAgreed.class, PlaceUnknown.class, SpaceUnknown.class, StepNotAllowed.class);
    }

    @Test
    void theValuesAtStakeAndTheStepsPossibleAreSaid() {
        assertThat(new AreaExceeded("A", 200, 60).detail()).contains("200 m²", "60");
        assertThat(new StepNotAllowed(Stage.AGREED, Step.CHANGE, true).detail())
                .isEqualTo("« Occupation modifiée » est impossible pour une occupation signée."
                        + " Étapes possibles : Occupant installé, Occupant parti.");
        assertThat(new StepNotAllowed(Stage.OUT, Step.CHANGE, false).detail()).endsWith("aucune.");
    }

    private static String problems() throws IOException {
        try (InputStream file = OccupancyRejectionTest.class.getResourceAsStream("/contracts/problems.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
