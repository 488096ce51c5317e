package org.maillage.impact.job;

import static org.maillage.impact.job.JobStories.CONFIRMED;
import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.ENDED;
import static org.maillage.impact.job.JobStories.FIXED_TERM;
import static org.maillage.impact.job.JobStories.LAST_DAY;
import static org.maillage.impact.job.JobStories.MATCHED;
import static org.maillage.impact.job.JobStories.STARTED_ON;
import static org.maillage.impact.job.JobStories.check;
import static org.maillage.impact.job.JobStories.claim;
import static org.maillage.impact.job.JobStories.count;
import static org.maillage.impact.job.JobStories.given;
import static org.maillage.impact.job.JobStories.givenNothing;
import static org.maillage.impact.job.JobStories.left;
import static org.maillage.impact.job.JobStories.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.impact.declaration.Days;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Confirm;
import org.maillage.impact.job.JobCommand.Declare;
import org.maillage.impact.job.JobCommand.EndContract;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobRejection.AlreadyDone;
import org.maillage.impact.job.JobRejection.CheckTooEarly;
import org.maillage.impact.job.JobRejection.CheckedAlready;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.NotDeclared;
import org.maillage.impact.job.JobRejection.NotKnownYet;
import org.maillage.impact.job.JobRejection.StepNotAllowed;

class CheckTest {

    private static final Instant NOVEMBER = on("2024-11-01");

    @Test
    void everyDeclarationOpensAClaimThatCountsAtOnce() {
        givenNothing().when(new Declare(NOVEMBER, FIXED_TERM, null)).then(new JobDeclared(NOVEMBER, FIXED_TERM));
    }

    @Test
    void aClaimIsDeclaredOnce() {
        given(DECLARED).when(new Declare(NOVEMBER, FIXED_TERM, null)).thenRefused(new AlreadyDone(Step.DECLARE));
    }

    @ParameterizedTest
    @EnumSource(names = {"CDD", "CDDI", "ALTERNANCE", "PEC", "INTERIM", "OTHER"})
    void aContractWithAnEndHasALength(Contract contract) {
        givenNothing()
                .when(new Declare(NOVEMBER, claim(contract, null, 100), null))
                .thenRefused(Invalid.MONTHS);
    }

    @ParameterizedTest
    @EnumSource(names = {"CDI", "CDI_INCLUSION", "SELF_EMPLOYED"})
    void aContractWithoutAnEndNeedsNone(Contract contract) {
        var claim = claim(contract, null, 100);

        givenNothing().when(new Declare(NOVEMBER, claim, null)).then(new JobDeclared(NOVEMBER, claim));
    }

    @Test
    void aClaimWaitsForTheFileWhoseThreadItNeeds() {
        var project = new UnknownFile("project", UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0"));

        givenNothing().when(new Declare(NOVEMBER, FIXED_TERM, project)).thenRefused(new NotKnownYet(project));
    }

    @Test
    void aCheckOfAJobThatNobodyDeclaredWaits() {
        givenNothing()
                .when(check("2024-12-02", Checkpoint.HIRING, CheckedStatus.IN_POST))
                .thenRefused(new NotDeclared());
    }

    @Test
    void someoneInPostWhenHiredConfirmsTheJob() {
        given(DECLARED)
                .when(check("2024-12-02", Checkpoint.HIRING, CheckedStatus.IN_POST))
                .then(
                        checked("2024-12-02", Checkpoint.HIRING, CheckedStatus.IN_POST, Situation.NONE),
                        new JobConfirmed(on("2024-12-02"), Evidence.DSN, ConfirmedBy.EMPLOYER));
    }

    @Test
    void aConfirmedJobIsNotConfirmedAgain() {
        given(DECLARED, CONFIRMED)
                .when(check("2024-12-09", Checkpoint.HIRING, CheckedStatus.IN_POST))
                .then(checked("2024-12-09", Checkpoint.HIRING, CheckedStatus.IN_POST, Situation.NONE));
        given(DECLARED, CONFIRMED)
                .when(new Confirm(on("2024-12-09"), Evidence.STAFF))
                .thenRefused(new AlreadyDone(Step.CONFIRM));
        given(DECLARED, ENDED)
                .when(new Confirm(on("2024-12-09"), Evidence.STAFF))
                .thenRefused(new StepNotAllowed(Stage.ENDED, Step.CONFIRM));
    }

    @Test
    void staffConfirm() {
        given(DECLARED)
                .when(new Confirm(on("2024-12-09"), Evidence.STAFF))
                .then(new JobConfirmed(on("2024-12-09"), Evidence.STAFF, ConfirmedBy.STAFF));
    }

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void eachCheckpointIsCheckedOnce(Checkpoint checkpoint) {
        given(DECLARED, checked("2025-10-15", checkpoint, CheckedStatus.IN_POST, Situation.NONE))
                .when(check("2025-10-16", checkpoint, CheckedStatus.IN_POST))
                .thenRefused(new CheckedAlready(checkpoint));
    }

    @Test
    void otherChecksAreMadeAsOftenAsOneLikes() {
        given(DECLARED, checked("2025-01-15", Checkpoint.OTHER, CheckedStatus.IN_POST, Situation.NONE))
                .when(check("2025-02-16", Checkpoint.OTHER, CheckedStatus.IN_POST))
                .then(checked("2025-02-16", Checkpoint.OTHER, CheckedStatus.IN_POST, Situation.NONE));
    }

    @ParameterizedTest
    @CsvSource({"M6, 2025-03-31, 2025-04-01", "M12, 2025-09-30, 2025-10-01"})
    void aCheckBeforeItsTimeIsTooEarly(Checkpoint checkpoint, String early, LocalDate from) {
        given(DECLARED)
                .when(check(early, checkpoint, CheckedStatus.IN_POST))
                .thenRefused(new CheckTooEarly(checkpoint, from));
        given(DECLARED)
                .when(check(from.toString(), checkpoint, CheckedStatus.IN_POST))
                .then(checked(
                        from.toString(),
                        checkpoint,
                        CheckedStatus.IN_POST,
                        checkpoint == Checkpoint.M12 ? Situation.IN_POST : Situation.NONE));
    }

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
    void aRenewalHasANewLength() {
        given(DECLARED)
                .when(check("2025-10-15", Checkpoint.M12, CheckedStatus.RENEWED))
                .thenRefused(Invalid.MONTHS);
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

    @Test
    void whatIsSaidOfAMatchedClaimIsRecordedAndDoesNotCount() {
        given(DECLARED, MATCHED)
                .when(check("2025-10-15", Checkpoint.M12, CheckedStatus.IN_POST))
                .then(new JobStatusChecked(
                        on("2025-10-15"),
                        Checkpoint.M12,
                        CheckedStatus.IN_POST,
                        null,
                        null,
                        null,
                        Evidence.DSN,
                        count(null, Situation.IN_POST),
                        false,
                        Situation.NONE,
                        Situation.IN_POST));
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

    private static JobEvent checked(
            String day, Checkpoint checkpoint, CheckedStatus status, @Nullable Situation after) {
        Situation then = after == null ? Situation.NONE : after;
        return new JobStatusChecked(
                on(day),
                checkpoint,
                status,
                null,
                null,
                null,
                Evidence.DSN,
                count(null, then),
                true,
                Situation.NONE,
                then);
    }
}
