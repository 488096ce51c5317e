package org.maillage.impact.job;

import static org.maillage.impact.job.JobStories.CONFIRMED;
import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.ENDED;
import static org.maillage.impact.job.JobStories.MATCHED;
import static org.maillage.impact.job.JobStories.check;
import static org.maillage.impact.job.JobStories.checked;
import static org.maillage.impact.job.JobStories.count;
import static org.maillage.impact.job.JobStories.given;
import static org.maillage.impact.job.JobStories.givenNothing;
import static org.maillage.impact.job.JobStories.on;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.impact.job.JobCommand.Confirm;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobRejection.AlreadyDone;
import org.maillage.impact.job.JobRejection.CheckTooEarly;
import org.maillage.impact.job.JobRejection.CheckedAlready;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.NotDeclared;
import org.maillage.impact.job.JobRejection.StepNotAllowed;

/** A job that is looked into and confirmed. */
class CheckTest {

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
    void aRenewalHasANewLength() {
        given(DECLARED)
                .when(check("2025-10-15", Checkpoint.M12, CheckedStatus.RENEWED))
                .thenRefused(Invalid.MONTHS);
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
}
