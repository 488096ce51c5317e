package org.maillage.thirdplaces.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.BeforeOpening;
import org.maillage.thirdplaces.place.PlaceRejection.CountsInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.DatesInconsistent;
import org.maillage.thirdplaces.place.PlaceRejection.EventUnknown;
import org.maillage.thirdplaces.place.PlaceRejection.GrossAreaExceeded;
import org.maillage.thirdplaces.place.PlaceRejection.NotExpiring;
import org.maillage.thirdplaces.place.PlaceRejection.NotRegistered;
import org.maillage.thirdplaces.place.PlaceRejection.NothingToRenew;
import org.maillage.thirdplaces.place.PlaceRejection.PeriodOverlap;
import org.maillage.thirdplaces.place.PlaceRejection.SpaceUnknown;

class PlaceRejectionTest {

    static Stream<PlaceRejection> oneOfEach() {
        return Stream.of(
                new NotRegistered(),
                new AlreadyDone(Step.OPEN_SPACE),
                new BeforeOpening(PlaceStories.OPENED_ON, PlaceStories.OPENED_ON.plusDays(1)),
                new SpaceUnknown("A"),
                new GrossAreaExceeded(30, 20),
                new DatesInconsistent("openedOn", "Dates."),
                new NothingToRenew(Label.PTCE, true),
                new NotExpiring(Label.PTCE),
                CountsInconsistent.usedAboveOffered("deskDaysUsed", 2, 1),
                new PeriodOverlap(
                        PlaceStories.period("2025-01-01", "2025-03-31"),
                        PlaceStories.period("2025-01-01", "2025-12-31")),
                new EventUnknown(new UUID(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(PlaceRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
        assertThat(rejection.detail()).endsWith(".").doesNotContain("%");
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Arrays.stream(PlaceRejection.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void theValuesAtStakeAreSaid() {
        assertThat(new GrossAreaExceeded(30, 20).detail()).contains("30 m²", "20 m²");
        assertThat(new NothingToRenew(Label.PTCE, false).detail())
                .contains("pôle territorial de coopération économique");
    }

    private static String problems() throws IOException {
        try (InputStream file = PlaceRejectionTest.class.getResourceAsStream("/contracts/problems.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
