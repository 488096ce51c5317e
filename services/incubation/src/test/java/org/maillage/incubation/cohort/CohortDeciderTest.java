package org.maillage.incubation.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.testing.DeciderSpec.given;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.incubation.cohort.CohortCommand.Announce;
import org.maillage.incubation.cohort.CohortCommand.Start;
import org.maillage.incubation.cohort.CohortEvent.CohortAnnounced;
import org.maillage.incubation.cohort.CohortEvent.CohortStarted;
import org.maillage.incubation.cohort.CohortRejection.AlreadyDone;
import org.maillage.incubation.cohort.CohortRejection.DatesInconsistent;
import org.maillage.incubation.cohort.CohortRejection.NotAnnounced;
import org.maillage.incubation.cohort.CohortRejection.StartOutside;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Organisation.LegalForm;

class CohortDeciderTest {

    private static final CohortDecider COHORT = new CohortDecider();
    private static final CohortId ID = new CohortId(UUID.fromString("0e0b2f8e-8f0a-5a44-9d3e-2a5f5a5c0d11"));
    private static final Instant MAY = Instant.parse("2024-05-15T08:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2024-10-14T22:00:00Z");
    private static final CohortTerms TERMS = terms("2024-05-15", "2024-06-30", "2024-10-15", "2025-10-15");
    private static final CohortEvent ANNOUNCED = new CohortAnnounced(MAY, ID, TERMS);
    private static final CohortEvent STARTED = new CohortStarted(OCTOBER, TERMS.startsOn(), 6);

    @Test
    void aCohortIsAnnounced() {
        given(COHORT).when(new Announce(MAY, ID, TERMS)).then(ANNOUNCED);
    }

    @Test
    void aCohortIsAnnouncedOnce() {
        given(COHORT, ANNOUNCED).when(new Announce(MAY, ID, TERMS)).thenRefused(AlreadyDone.ANNOUNCED);
        given(COHORT, ANNOUNCED, STARTED).when(new Announce(MAY, ID, TERMS)).thenRefused(AlreadyDone.ANNOUNCED);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01, 2024-06-30, 2024-10-15, 2025-10-15",
        "2024-05-15, 2024-10-16, 2024-10-15, 2025-10-15",
        "2024-05-15, 2024-06-30, 2024-10-15, 2024-10-15"
    })
    void itsDaysFollowEachOther(String opensOn, String closesOn, String startsOn, String endsOn) {
        var backwards = terms(opensOn, closesOn, startsOn, endsOn);

        given(COHORT).when(new Announce(MAY, ID, backwards)).thenRefused(new DatesInconsistent(backwards));
    }

    @Test
    void candidaciesMayOpenCloseAndTheCohortBeginOnOneDay() {
        var oneDay = terms("2024-05-15", "2024-05-15", "2024-05-15", null);

        given(COHORT).when(new Announce(MAY, ID, oneDay)).then(new CohortAnnounced(MAY, ID, oneDay));
    }

    @Test
    void aCohortBeginsOnThePlannedDayOrEarlier() {
        var september = LocalDate.parse("2024-09-16");

        given(COHORT, ANNOUNCED).when(new Start(OCTOBER, TERMS.startsOn(), 6)).then(STARTED);
        given(COHORT, ANNOUNCED).when(new Start(OCTOBER, september, 0)).then(new CohortStarted(OCTOBER, september, 0));
    }

    @Test
    void aCohortBeginsOnce() {
        given(COHORT, ANNOUNCED, STARTED)
                .when(new Start(OCTOBER, TERMS.startsOn(), 6))
                .thenRefused(AlreadyDone.STARTED);
    }

    @Test
    void aCohortBeginsNeitherBeforeItsCandidaciesNorOnceItShouldBeOver() {
        for (String day : List.of("2024-05-14", "2025-10-15")) {
            var outside = LocalDate.parse(day);
            given(COHORT, ANNOUNCED).when(new Start(OCTOBER, outside, 6)).thenRefused(new StartOutside(outside, TERMS));
        }
    }

    @Test
    void nobodyStartsACohortThatWasNotAnnounced() {
        given(COHORT).when(new Start(OCTOBER, TERMS.startsOn(), 0)).thenRefused(new NotAnnounced());
        assertThat(new NotAnnounced().premature()).isTrue();
    }

    static Stream<CohortRejection> oneOfEach() {
        return Stream.of(
                new NotAnnounced(),
                AlreadyDone.STARTED,
                new DatesInconsistent(TERMS),
                new StartOutside(LocalDate.parse("2024-05-14"), TERMS));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(CohortRejection rejection) throws IOException {
        try (InputStream file = CohortDeciderTest.class.getResourceAsStream("/contracts/problems.yml")) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("- code: " + rejection.code() + "\n");
        }
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(CohortRejection.class.getPermittedSubclasses());
    }

    @Test
    void aRefusalNamesTheDaysAtStake() {
        assertThat(new DatesInconsistent(TERMS).detail())
                .isEqualTo(
                        "Les candidatures vont du 2024-05-15 au 2024-06-30, le début est prévu le 2024-10-15 et la fin "
                                + "le 2025-10-15 : ces dates doivent se suivre.");
    }

    private static CohortTerms terms(String opensOn, String closesOn, String startsOn, @Nullable String endsOn) {
        return new CohortTerms(
                "Promotion 2024",
                new Organisation("Première Brique", null, null, "930001107", null, LegalForm.PUBLIC_BODY, true),
                LocalDate.parse(opensOn),
                LocalDate.parse(closesOn),
                LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                8,
                null);
    }
}
