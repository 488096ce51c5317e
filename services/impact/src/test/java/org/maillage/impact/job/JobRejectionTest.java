package org.maillage.impact.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.impact.job.JobStories.DECLARATION;
import static org.maillage.impact.job.JobStories.LAST_DAY;
import static org.maillage.impact.job.JobStories.OLDER;
import static org.maillage.impact.job.JobStories.STARTED_ON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.job.JobRejection.AlreadyDone;
import org.maillage.impact.job.JobRejection.CheckTooEarly;
import org.maillage.impact.job.JobRejection.CheckedAlready;
import org.maillage.impact.job.JobRejection.CorrectionNotPossible;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.MatchNotPossible;
import org.maillage.impact.job.JobRejection.MatchNotPossible.Obstacle;
import org.maillage.impact.job.JobRejection.NotDeclared;
import org.maillage.impact.job.JobRejection.NotKnownYet;
import org.maillage.impact.job.JobRejection.NotSo;
import org.maillage.impact.job.JobRejection.StepNotAllowed;
import org.maillage.impact.job.JobRejection.UnknownJob;

class JobRejectionTest {

    static Stream<JobRejection> oneOfEach() {
        return Stream.of(
                new NotDeclared(),
                new NotKnownYet(new UnknownFile("project", DECLARATION)),
                new StepNotAllowed(Stage.ENDED, Step.CHECK),
                new NotSo(Step.MATCH, OLDER),
                new AlreadyDone(Step.CONFIRM),
                new CheckedAlready(Checkpoint.M6),
                new CheckTooEarly(Checkpoint.M12, LAST_DAY),
                new EndBeforeStart(STARTED_ON.minusDays(1), STARTED_ON),
                Invalid.MONTHS,
                new MatchNotPossible(Obstacle.SAME_JOB),
                new UnknownJob(OLDER),
                new CorrectionNotPossible(Correction.Obstacle.NOT_THE_LAST, DECLARATION));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(JobRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
        assertThat(rejection.detail()).isNotBlank();
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Arrays.stream(JobRejection.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void onlyWhatIsNotKnownYetIsTooEarly() {
        assertThat(oneOfEach()
                        .filter(JobRejection::premature)
                        .map(JobRejection::code)
                        .distinct())
                .containsExactly("reference.unknown");
        assertThat(new CheckTooEarly(Checkpoint.M12, LAST_DAY).premature()).isFalse();
    }

    @Test
    void aRefusedCorrectionNamesTheEventToCorrect() {
        assertThat(new CorrectionNotPossible(Correction.Obstacle.NOT_THE_LAST, DECLARATION).detail())
                .endsWith(DECLARATION + ".");
    }

    private static String problems() throws IOException {
        var resource = JobRejectionTest.class.getClassLoader().getResourceAsStream("contracts/problems.yml");
        try (var in = Objects.requireNonNull(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
