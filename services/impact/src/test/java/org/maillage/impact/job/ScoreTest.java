package org.maillage.impact.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Publisher;

/** Every line of the table of points. The pair to begin with has 40 for its employer, 20 for its start, nothing else. */
class ScoreTest {

    private static final UUID PROJECT = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");

    private final Told one = new Told("/partenaires/premiere-brique/incubateur");
    private final Told other = new Told("/partenaires/portail");

    ScoreTest() {
        other.contract = Contract.CDD;
        other.fte = 100;
    }

    @Test
    void theSameEmployerAndTheSameDay() {
        assertPoints(60);
    }

    @Test
    void theSameEstablishment() {
        one.siret = "93000009600017";
        other.siret = "93000009600017";

        assertPoints(65);
    }

    @Test
    void anotherEmployerIsAnotherJob() {
        other.siren = "930000054";

        assertThat(points()).isEmpty();
    }

    @Test
    void withoutASirenTheNameDecides() {
        one.siren = null;
        other.siren = null;
        one.name = "Association « Les Herbes-Folles »";
        other.name = "LES HERBES FOLLES";

        assertPoints(60);
        other.name = "Les Herbes hautes";
        assertThat(points()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-11-01, 60", "2024-11-08, 55", "2024-11-09, 48", "2024-12-02, 48", "2024-10-01, 48"})
    void theCloserTheFirstDaysTheMorePoints(LocalDate start, int points) {
        other.startedOn = start;

        assertPoints(points);
    }

    @Test
    void startsMoreThan31DaysApartAreTwoJobs() {
        other.startedOn = LocalDate.parse("2024-12-03");

        assertThat(points()).isEmpty();
    }

    @Test
    void theSameContract() {
        other.contract = Contract.CDI;

        assertPoints(70);
    }

    @ParameterizedTest
    @CsvSource({"50, 70", "60, 65", "40, 65", "61, 60"})
    void theSameOrNearlyTheSameWorkingTime(int fte, int points) {
        other.fte = fte;

        assertPoints(points);
    }

    @ParameterizedTest
    @CsvSource({"WOMAN, WOMAN, 65", "WOMAN, MAN, 30", "UNKNOWN, MAN, 60", "MAN, UNKNOWN, 60"})
    void genderKnownOnBothSides(Gender mine, Gender theirs, int points) {
        one.gender = mine;
        other.gender = theirs;

        assertPoints(points);
    }

    @ParameterizedTest
    @CsvSource({"YES, YES, 65", "YES, NO, 50", "UNKNOWN, NO, 60", "NO, UNKNOWN, 60"})
    void residenceKnownOnBothSides(Residence mine, Residence theirs, int points) {
        one.lives = mine;
        other.lives = theirs;

        assertPoints(points);
    }

    @Test
    void theSameThreadOrProject() {
        other.thread = one.thread;
        assertPoints(70);
        other.thread = UUID.randomUUID();
        one.project = PROJECT;
        other.project = PROJECT;
        assertPoints(70);
    }

    @Test
    void thePlaceNamedIsOneWhereTheEmployerIsAnOccupant() {
        one.atItsPlace = true;

        assertPoints(65);
    }

    @Test
    void oneIsCitedByAReport() {
        other.reported = true;

        assertPoints(70);
    }

    @Test
    void theSamePersonIsCertainAndNothingElseIsLookedAt() {
        one.person = "6f1c3f0e";
        other.person = "6f1c3f0e";
        other.gender = Gender.WOMAN;
        one.gender = Gender.MAN;

        assertPoints(100);
    }

    @Test
    void twoJobsOfOnePublisherAreTwoJobs() {
        other.source = "/partenaires/premiere-brique/fabrique";
        assertThat(points()).isEmpty();
        one.person = "6f1c3f0e";
        other.person = "a2b4";
        assertThat(points()).isEmpty();
        other.person = "6f1c3f0e";
        assertPoints(100);
    }

    @Test
    void thereAreNoMoreThanAHundredPointsAndNoFewerThanNone() {
        one.siret = "93000009600017";
        other.siret = "93000009600017";
        other.contract = Contract.CDI;
        other.fte = 50;
        other.thread = one.thread;
        one.reported = true;
        one.atItsPlace = true;
        assertPoints(100);
    }

    @Test
    void theStoryOfTheDemonstrationHas85Points() {
        one.gender = Gender.MAN;
        other.gender = Gender.MAN;
        one.lives = Residence.NO;
        other.lives = Residence.NO;
        other.contract = Contract.CDI;
        other.fte = 50;
        other.startedOn = LocalDate.parse("2024-11-05");

        assertPoints(85);
    }

    private void assertPoints(int points) {
        assertThat(points()).hasValue(points);
        assertThat(Score.of(other.candidate(), one.candidate())).hasValue(points);
    }

    private OptionalInt points() {
        return Score.of(one.candidate(), other.candidate());
    }

    /** What one of the two said. */
    private static final class Told {

        private String source;
        private String name = "Association démonstration 009";
        private @Nullable String siren = "930000096";
        private @Nullable String siret;
        private LocalDate startedOn = LocalDate.parse("2024-11-01");
        private Contract contract = Contract.CDI;
        private int fte = 50;
        private Gender gender = Gender.UNKNOWN;
        private Residence lives = Residence.UNKNOWN;
        private UUID thread = UUID.randomUUID();
        private @Nullable UUID project;
        private @Nullable String person;
        private boolean atItsPlace;
        private boolean reported;

        private Told(String source) {
            this.source = source;
        }

        private Candidate candidate() {
            var claim = new Claim(
                    new Organisation(name, null, siret, siren, null, null, null),
                    new Links(project, null, null, null),
                    contract,
                    null,
                    fte,
                    Nature.CREATED,
                    gender,
                    lives,
                    startedOn,
                    Place.UNKNOWN,
                    List.of());
            return new Candidate(
                    new JobId(UUID.randomUUID()), Publisher.of(source), claim, thread, person, atItsPlace, reported);
        }
    }
}
