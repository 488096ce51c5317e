package org.maillage.impact.job;

import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.ENDED;
import static org.maillage.impact.job.JobStories.LAST_DAY;
import static org.maillage.impact.job.JobStories.STARTED_ON;
import static org.maillage.impact.job.JobStories.check;
import static org.maillage.impact.job.JobStories.checked;
import static org.maillage.impact.job.JobStories.count;
import static org.maillage.impact.job.JobStories.given;
import static org.maillage.impact.job.JobStories.left;
import static org.maillage.impact.job.JobStories.on;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.EndContract;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.StepNotAllowed;

/** A job that ends, because somebody left or its contract is over. */
class EndTest {

    @Test
    void whoeverLeftEndsTheJobInTheSameDecision() {
        LocalDate lastDay = LocalDate.parse("2025-03-28");

        given(DECLARED)
                .when(left("2025-04-01", Checkpoint.M6, lastDay))
                .then(
                        new JobStatusChecked(
                                on("2025-04-01"),
                                Checkpoint.M6,
                                CheckedStatus.LEFT,
                                lastDay,
                                EndReason.RESIGNATION,
                                null,
                                Evidence.DSN,
                                count(null, Situation.NONE),
                                true,
                                Situation.NONE,
                                Situation.NONE),
                        new JobEnded(
                                on("2025-04-01"),
                                lastDay,
                                EndReason.RESIGNATION,
                                count(lastDay, Situation.LEFT),
                                true,
                                Situation.NONE,
                                Situation.LEFT));
    }

    @Test
    void someoneFoundInPostWhoThenLeavesWithinTheYearMovesFromOneSituationToTheOther() {
        LocalDate lastDay = LocalDate.parse("2025-10-20");

        given(DECLARED, checked("2025-10-10", Checkpoint.M12, CheckedStatus.IN_POST, Situation.IN_POST))
                .when(left("2025-10-21", Checkpoint.OTHER, lastDay))
                .then(
                        new JobStatusChecked(
                                on("2025-10-21"),
                                Checkpoint.OTHER,
                                CheckedStatus.LEFT,
                                lastDay,
                                EndReason.RESIGNATION,
                                null,
                                Evidence.DSN,
                                count(null, Situation.IN_POST),
                                true,
                                Situation.IN_POST,
                                Situation.IN_POST),
                        new JobEnded(
                                on("2025-10-21"),
                                lastDay,
                                EndReason.RESIGNATION,
                                count(lastDay, Situation.LEFT),
                                true,
                                Situation.IN_POST,
                                Situation.LEFT));
    }

    @Test
    void whoeverLeftHasALastDayWhichIsNotBeforeTheFirst() {
        given(DECLARED).when(left("2025-04-01", Checkpoint.M6, null)).thenRefused(Invalid.ENDED_ON);
        given(DECLARED)
                .when(left("2025-04-01", Checkpoint.M6, STARTED_ON.minusDays(1)))
                .thenRefused(new EndBeforeStart(STARTED_ON.minusDays(1), STARTED_ON));
    }

    @Test
    void aContractEndsOnTheDayBeforeItIsOver() {
        Instant over = Days.beginningOf(LAST_DAY.plusDays(1));

        given(DECLARED).when(new EndContract(over)).then(ENDED);
    }

    @Test
    void aRenewedContractEndsLater() {
        var renewed = new JobStatusChecked(
                on("2025-10-15"),
                Checkpoint.M12,
                CheckedStatus.RENEWED,
                null,
                null,
                24,
                Evidence.DSN,
                count(null, Situation.IN_POST),
                true,
                Situation.NONE,
                Situation.IN_POST);
        Instant firstEnd = Days.beginningOf(LAST_DAY.plusDays(1));
        Instant secondEnd = Days.beginningOf(LocalDate.parse("2026-11-01"));
        LocalDate lastDay = LocalDate.parse("2026-10-31");

        given(DECLARED).when(renewal()).then(renewed);
        given(DECLARED, renewed)
                .when(new EndContract(firstEnd))
                .thenRefused(new StepNotAllowed(Stage.DECLARED, Step.END));
        given(DECLARED, renewed)
                .when(new EndContract(secondEnd))
                .then(new JobEnded(
                        secondEnd,
                        lastDay,
                        EndReason.END_OF_CONTRACT,
                        count(lastDay, Situation.IN_POST),
                        true,
                        Situation.IN_POST,
                        Situation.IN_POST));
    }

    @Test
    void nothingIsCheckedOrEndedOnceTheJobHasEnded() {
        given(DECLARED, ENDED)
                .when(check("2025-11-15", Checkpoint.M12, CheckedStatus.IN_POST))
                .thenRefused(new StepNotAllowed(Stage.ENDED, Step.CHECK));
        given(DECLARED, ENDED)
                .when(new EndContract(on("2025-11-15")))
                .thenRefused(new StepNotAllowed(Stage.ENDED, Step.END));
    }

    private static Check renewal() {
        return new Check(
                on("2025-10-15"),
                Checkpoint.M12,
                CheckedStatus.RENEWED,
                null,
                null,
                24,
                Evidence.DSN,
                ConfirmedBy.EMPLOYER);
    }
}
