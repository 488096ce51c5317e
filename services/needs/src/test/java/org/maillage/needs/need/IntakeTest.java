package org.maillage.needs.need;

import static org.maillage.needs.need.NeedQuestions.putAside;
import static org.maillage.needs.need.NeedStories.ACKNOWLEDGED;
import static org.maillage.needs.need.NeedStories.ARENES;
import static org.maillage.needs.need.NeedStories.OLDER;
import static org.maillage.needs.need.NeedStories.QUALIFICATION;
import static org.maillage.needs.need.NeedStories.REPORT;
import static org.maillage.needs.need.NeedStories.REPORTED_ON;
import static org.maillage.needs.need.NeedStories.WORKSHOP;
import static org.maillage.needs.need.NeedStories.given;
import static org.maillage.needs.need.NeedStories.givenNothing;
import static org.maillage.needs.need.NeedStories.on;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.NeedCommand.Acknowledge;
import org.maillage.needs.need.NeedCommand.HoldWorkshop;
import org.maillage.needs.need.NeedCommand.Qualify;
import org.maillage.needs.need.NeedCommand.ReportNeed;
import org.maillage.needs.need.NeedEvent.NeedAcknowledged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedEvent.NeedReported;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.BeforeOpening;
import org.maillage.needs.need.NeedRejection.MergedInto;
import org.maillage.needs.need.NeedRejection.NotReported;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;

class IntakeTest {

    private static final Instant OCTOBER = on("2017-10-03");

    @Test
    void aReportOpensTheNeed() {
        givenNothing().when(new ReportNeed(on("2017-09-12"), REPORT)).then(new NeedReported(on("2017-09-12"), REPORT));
    }

    @Test
    void aNeedIsReportedOnce() {
        given(Stage.REPORTED).when(new ReportNeed(OCTOBER, REPORT)).thenRefused(new AlreadyDone(Step.REPORT));
    }

    @Test
    void aNeedThatNobodyReportedWaitsForItsReport() {
        givenNothing().when(new Qualify(OCTOBER, QUALIFICATION)).thenRefused(new NotReported());
    }

    @Test
    void theAnswerToAReportTellsHowManyDaysItTook() {
        given(Stage.REPORTED).when(new Acknowledge(OCTOBER, Channel.LETTER)).then(ACKNOWLEDGED);
    }

    @Test
    void daysAreCountedInParis() {
        var firstMinuteOfTheDay = Instant.parse("2017-09-30T22:00:00Z");

        given(Stage.REPORTED)
                .when(new Acknowledge(firstMinuteOfTheDay, Channel.PHONE))
                .then(new NeedAcknowledged(
                        firstMinuteOfTheDay, Channel.PHONE, REPORTED_ON, 19, SensorKind.CITIZEN_HOUSE, ARENES));
    }

    @Test
    void aReportIsAcknowledgedOnce() {
        given(Stage.REPORTED, ACKNOWLEDGED)
                .when(new Acknowledge(OCTOBER, Channel.MEETING))
                .thenRefused(new AlreadyDone(Step.ACKNOWLEDGE));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "REJECTED", "SHELVED"})
    void evenAClosedNeedIsAcknowledged(Stage closed) {
        given(closed).when(new Acknowledge(OCTOBER, Channel.LETTER)).then(ACKNOWLEDGED);
    }

    @Test
    void anAcknowledgementOfAClosedNeedIsRemembered() {
        given(Stage.REJECTED, ACKNOWLEDGED)
                .when(new Acknowledge(OCTOBER, Channel.LETTER))
                .thenRefused(new AlreadyDone(Step.ACKNOWLEDGE));
    }

    @Test
    void aQualificationTellsWhenAndWhereTheNeedWasReported() {
        given(Stage.REPORTED)
                .when(new Qualify(on("2017-10-20"), QUALIFICATION))
                .then(new NeedQualified(on("2017-10-20"), QUALIFICATION, REPORTED_ON, ARENES));
    }

    @Test
    void aNeedIsQualifiedOnce() {
        given(Stage.STUDIED).when(new Qualify(OCTOBER, QUALIFICATION)).thenRefused(new AlreadyDone(Step.QUALIFY));
    }

    @Test
    void aRejectedReportMustBeReopenedBeforeItIsQualified() {
        var rejected =
                new NeedSetAside(OCTOBER, SetAsideOutcome.REJECTED, Stage.REPORTED, null, Theme.MOBILITE, ARENES);

        given(Stage.REPORTED, rejected)
                .when(new Qualify(OCTOBER, QUALIFICATION))
                .thenRefused(new StepNotAllowed(Stage.REJECTED, Step.QUALIFY, false));
    }

    @Test
    void theQualifiedThemeReplacesTheReportedOne() {
        given(Stage.QUALIFIED)
                .when(putAside(SetAsideOutcome.SHELVED))
                .then(NeedStories.setAside(SetAsideOutcome.SHELVED, Stage.QUALIFIED));
    }

    @Test
    void nothingOccursBeforeTheDayOfTheReport() {
        given(Stage.QUALIFIED)
                .when(new HoldWorkshop(on("2017-09-11"), WORKSHOP))
                .thenRefused(new BeforeOpening(LocalDate.parse("2017-09-11"), REPORTED_ON));
    }

    @Test
    void somethingMayOccurEarlierOnTheDayOfTheReport() {
        var justAfterMidnight = Instant.parse("2017-09-11T22:00:00Z");

        given(Stage.REPORTED)
                .when(new Acknowledge(justAfterMidnight, Channel.MEETING))
                .then(new NeedAcknowledged(
                        justAfterMidnight, Channel.MEETING, REPORTED_ON, 0, SensorKind.CITIZEN_HOUSE, ARENES));
    }

    @Test
    void aMergedNeedTakesNothingMoreAndNamesTheSurvivor() {
        given(Stage.MERGED).when(new Acknowledge(OCTOBER, Channel.LETTER)).thenRefused(new MergedInto(OLDER));
    }
}
