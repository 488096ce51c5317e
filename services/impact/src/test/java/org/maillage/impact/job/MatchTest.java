package org.maillage.impact.job;

import static org.maillage.impact.job.JobStories.AGENT;
import static org.maillage.impact.job.JobStories.DECLARATION;
import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.ENDED;
import static org.maillage.impact.job.JobStories.FIXED_TERM;
import static org.maillage.impact.job.JobStories.INCUBATOR;
import static org.maillage.impact.job.JobStories.LAST_DAY;
import static org.maillage.impact.job.JobStories.MATCHED;
import static org.maillage.impact.job.JobStories.OLDER;
import static org.maillage.impact.job.JobStories.PERMANENT;
import static org.maillage.impact.job.JobStories.PRECEDENT;
import static org.maillage.impact.job.JobStories.THIS;
import static org.maillage.impact.job.JobStories.claim;
import static org.maillage.impact.job.JobStories.correct;
import static org.maillage.impact.job.JobStories.count;
import static org.maillage.impact.job.JobStories.given;
import static org.maillage.impact.job.JobStories.match;
import static org.maillage.impact.job.JobStories.on;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobCommand.Match.Principal;
import org.maillage.impact.job.JobCommand.Split;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobRejection.CorrectionNotPossible;
import org.maillage.impact.job.JobRejection.EndBeforeStart;
import org.maillage.impact.job.JobRejection.Invalid;
import org.maillage.impact.job.JobRejection.MatchNotPossible;
import org.maillage.impact.job.JobRejection.MatchNotPossible.Obstacle;
import org.maillage.impact.job.JobRejection.NotKnownYet;
import org.maillage.impact.job.JobRejection.NotSo;
import org.maillage.impact.job.JobRejection.StepNotAllowed;
import org.maillage.impact.job.JobRejection.UnknownJob;

class MatchTest {

    private static final Principal OLDER_CLAIM = new Principal(on("2024-11-02"), false);

    @Test
    void theYoungerClaimIsMatchedIntoTheOlderAndStopsCounting() {
        given(DECLARED).when(match(OLDER_CLAIM)).then(MATCHED);
    }

    @Test
    void aMatchedClaimTakesItsSituationOutOfTheCount() {
        given(DECLARED, ENDED)
                .when(match(OLDER_CLAIM))
                .then(new JobMatched(
                        on("2025-01-20"),
                        OLDER,
                        85,
                        AGENT,
                        count(LAST_DAY, Situation.LEFT),
                        Situation.LEFT,
                        Situation.NONE));
    }

    @Test
    void aMatchGoesToAnOlderClaimNeverToItselfNeverToACancelledOne() {
        given(DECLARED)
                .when(match(new Principal(on("2024-11-07"), false)))
                .thenRefused(new MatchNotPossible(Obstacle.PRINCIPAL_YOUNGER));
        given(DECLARED)
                .when(match(new Principal(on("2024-11-02"), true)))
                .thenRefused(new MatchNotPossible(Obstacle.PRINCIPAL_CANCELLED));
        var itself = new Match(on("2025-01-20"), new Seniority(on("2024-11-06"), THIS), THIS, OLDER_CLAIM, 100, AGENT);
        given(DECLARED).when(itself).thenRefused(new MatchNotPossible(Obstacle.SAME_JOB));
        given(DECLARED).when(match(null)).thenRefused(new UnknownJob(OLDER));
    }

    @Test
    void ofTwoClaimsOfTheSameInstantTheOneWithTheSmallerIdIsTheOlder() {
        given(DECLARED).when(match(new Principal(on("2024-11-06"), false))).then(MATCHED);
    }

    @Test
    void aMatchedClaimIsNotMatchedAgain() {
        given(DECLARED, MATCHED).when(match(OLDER_CLAIM)).thenRefused(new NotSo(Step.MATCH, OLDER));
    }

    @Test
    void aSplitClaimCountsAgainWithTheValuesThatItHasNow() {
        var corrected = new JobCorrected(
                on("2025-02-03"),
                DECLARATION,
                count(null, Situation.NONE),
                count(Contract.CDI, null, Situation.NONE),
                false,
                false,
                PERMANENT);

        given(DECLARED, MATCHED, corrected)
                .when(new Split(on("2025-02-10"), true))
                .then(new JobSplit(
                        on("2025-02-10"),
                        OLDER,
                        count(Contract.CDI, null, Situation.NONE),
                        Situation.NONE,
                        Situation.NONE));
    }

    @Test
    void aSplitNeedsAMatchAndAReason() {
        given(DECLARED).when(new Split(on("2025-02-10"), true)).thenRefused(new NotSo(Step.SPLIT, null));
        given(DECLARED, MATCHED).when(new Split(on("2025-02-10"), false)).thenRefused(Invalid.REASON);
    }

    @Test
    void aClaimMayBeMatchedAgainAfterASplit() {
        var split = new JobSplit(on("2025-02-10"), OLDER, count(null, Situation.NONE), Situation.NONE, Situation.NONE);

        given(DECLARED, MATCHED, split).when(match(OLDER_CLAIM)).then(MATCHED);
    }

    @Test
    void aCorrectionSaysWhatCountedAndWhatCountsNow() {
        given(DECLARED)
                .when(correct(PERMANENT))
                .then(new JobCorrected(
                        on("2025-02-03"),
                        DECLARATION,
                        count(null, Situation.NONE),
                        count(Contract.CDI, null, Situation.NONE),
                        false,
                        true,
                        PERMANENT));
    }

    @Test
    void aCancelledJobTakesNothingMore() {
        var cancelled = new JobCorrected(
                on("2025-02-03"),
                DECLARATION,
                count(null, Situation.NONE),
                count(null, Situation.NONE),
                true,
                true,
                null);

        given(DECLARED).when(correct(null)).then(cancelled);
        given(DECLARED, cancelled)
                .when(correct(FIXED_TERM))
                .thenRefused(new StepNotAllowed(Stage.CANCELLED, Step.CORRECT));
        given(DECLARED, cancelled)
                .when(match(OLDER_CLAIM))
                .thenRefused(new StepNotAllowed(Stage.CANCELLED, Step.MATCH));
    }

    @Test
    void aJobIntoWhichOthersAreMatchedIsNotCancelled() {
        var cancel = new Correct(
                on("2025-02-03"), new Correction(DECLARATION, INCUBATOR, PRECEDENT), null, null, true, true);

        given(DECLARED).when(cancel).thenRefused(new MatchNotPossible(Obstacle.OTHERS_INTO));
    }

    @Test
    void aCorrectionNamesTheLastEventAndComesFromTheFirstDeclarant() {
        var first = UUID.fromString("0192f000-0000-7000-8000-000000000009");
        given(DECLARED)
                .when(correction(first, INCUBATOR))
                .thenRefused(new CorrectionNotPossible(Correction.Obstacle.NOT_THE_LAST, DECLARATION));
        given(DECLARED)
                .when(correction(DECLARATION, Publisher.of("/partenaires/portail")))
                .thenRefused(new CorrectionNotPossible(Correction.Obstacle.OTHER_DECLARANT, null));
    }

    @Test
    void staffCorrectTheLastEventOfAnybody() {
        given(DECLARED)
                .when(correction(null, null))
                .then(new JobCorrected(
                        on("2025-02-03"),
                        DECLARATION,
                        count(null, Situation.NONE),
                        count(Contract.CDI, null, Situation.NONE),
                        false,
                        true,
                        PERMANENT));
        var unknownHistory =
                new Correct(on("2025-02-03"), new Correction(null, null, Precedent.NONE), PERMANENT, null, false, true);
        given(DECLARED)
                .when(unknownHistory)
                .thenRefused(new CorrectionNotPossible(Correction.Obstacle.NOT_THE_LAST, null));
    }

    @Test
    void newValuesFulfilWhatADeclarationMust() {
        given(DECLARED).when(correct(claim(Contract.CDD, null, 50))).thenRefused(Invalid.MONTHS);
        var later = new Claim(
                PERMANENT.employer(),
                PERMANENT.links(),
                Contract.CDI,
                null,
                50,
                Nature.CREATED,
                Gender.MAN,
                Residence.NO,
                LAST_DAY.plusDays(1),
                PERMANENT.place(),
                PERMANENT.programmes());
        given(DECLARED, ENDED).when(correct(later)).thenRefused(new EndBeforeStart(LAST_DAY, LAST_DAY.plusDays(1)));
        var place = new UnknownFile("place", DECLARATION);
        given(DECLARED)
                .when(new Correct(
                        on("2025-02-03"),
                        new Correction(DECLARATION, INCUBATOR, PRECEDENT),
                        PERMANENT,
                        place,
                        false,
                        true))
                .thenRefused(new NotKnownYet(place));
        given(DECLARED)
                .when(new Correct(
                        on("2025-02-03"),
                        new Correction(DECLARATION, INCUBATOR, PRECEDENT),
                        PERMANENT,
                        null,
                        false,
                        false))
                .thenRefused(Invalid.REASON);
    }

    private static Correct correction(@Nullable UUID corrects, @Nullable Publisher by) {
        return new Correct(on("2025-02-03"), new Correction(corrects, by, PRECEDENT), PERMANENT, null, false, true);
    }
}
