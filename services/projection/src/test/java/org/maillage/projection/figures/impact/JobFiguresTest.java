package org.maillage.projection.figures.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Added;
import org.maillage.projection.figures.impact.JobFact.Contract;
import org.maillage.projection.figures.impact.JobFact.Corrected;
import org.maillage.projection.figures.impact.JobFact.Declared;
import org.maillage.projection.figures.impact.JobFact.Ended;
import org.maillage.projection.figures.impact.JobFact.Gender;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Matched;
import org.maillage.projection.figures.impact.JobFact.Nature;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.figures.impact.JobFact.Split;
import org.maillage.projection.figures.impact.JobFact.StatusChecked;

class JobFiguresTest {

    private static final LocalDate START = LocalDate.of(2024, 11, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @Test
    void aJobCountsFromItsFirstDayInWorkAndInPersons() {
        assertThat(Added.by(new Declared(job(80, LivesInQpv.NO, null))))
                .containsExactly("emplois 2024-11-01 +80", "emplois#persons 2024-11-01 +1", "embauches 2024-11-01 +1");
    }

    @Test
    void aResidentHiredIsAPartOfTheHires() {
        assertThat(Added.by(new Declared(job(80, LivesInQpv.YES, null))))
                .endsWith("embauches 2024-11-01 +1", "embauches#YES 2024-11-01 +1");
    }

    @Test
    void aHireOfWhichNobodyKnowsWhereThePersonLivesIsNone() {
        assertThat(Added.by(new Declared(job(80, LivesInQpv.UNKNOWN, null))))
                .containsExactly("emplois 2024-11-01 +80", "emplois#persons 2024-11-01 +1");
    }

    @Test
    void anEndedJobLeavesTheStockTheDayAfterItsLast() {
        assertThat(Added.by(
                        new Ended(job(80, LivesInQpv.NO, LAST_DAY), LAST_DAY, true, Situation.NONE, Situation.LEFT)))
                .containsExactly(
                        "emplois 2025-07-01 -80", "emplois#persons 2025-07-01 -1", "situations-12-mois 2025-11-01 +1");
    }

    @Test
    void whatIsSaidOfAMatchedJobCountsForNothing() {
        var job = job(80, LivesInQpv.YES, LAST_DAY);

        assertThat(Added.by(new Ended(job, LAST_DAY, false, Situation.NONE, Situation.LEFT)))
                .isEmpty();
        assertThat(Added.by(new StatusChecked(job, false, Situation.NONE, Situation.IN_POST)))
                .isEmpty();
        assertThat(Added.by(new Corrected(job, null, false))).isEmpty();
    }

    @Test
    void aMatchTakesBackAllThatAClaimCountedForAndASplitAddsItAgain() {
        var ended = job(80, LivesInQpv.YES, LAST_DAY);
        var counted = new ArrayList<>(Added.by(new Declared(job(80, LivesInQpv.YES, null))));
        counted.addAll(Added.by(new Ended(ended, LAST_DAY, true, Situation.NONE, Situation.LEFT)));

        assertThat(Added.by(new Split(ended, Situation.NONE, Situation.LEFT)))
                .containsExactlyInAnyOrderElementsOf(counted);
        assertThat(Added.by(new Matched(ended, Situation.LEFT, Situation.NONE)))
                .containsExactlyInAnyOrderElementsOf(
                        counted.stream().map(JobFiguresTest::reversed).toList());
    }

    @Test
    void aCheckAndAnEndNeverCountTwice() {
        var job = job(80, LivesInQpv.NO, null);

        assertThat(Added.by(new StatusChecked(job, true, Situation.NONE, Situation.IN_POST)))
                .containsExactly("situations-12-mois 2025-11-01 +1", "situations-12-mois#inPost 2025-11-01 +1");
        assertThat(Added.by(new StatusChecked(job, true, Situation.IN_POST, Situation.IN_POST)))
                .isEmpty();
        assertThat(Added.to("situations-12-mois", new StatusChecked(job, true, Situation.IN_POST, Situation.LEFT)))
                .extracting(it -> it.by().get("situation") + it.part() + it.amount())
                .containsExactly("inPost-1", "inPostinPost-1", "left1");
    }

    @Test
    void aCorrectionCountsTheDifference() {
        assertThat(Added.by(new Corrected(job(50, LivesInQpv.NO, null), job(80, LivesInQpv.NO, null), true)))
                .containsExactly("emplois 2024-11-01 +30");
        assertThat(Added.by(new Corrected(job(50, LivesInQpv.NO, null), job(50, LivesInQpv.YES, null), true)))
                .contains("embauches 2024-11-01 -1", "embauches 2024-11-01 +1", "embauches#YES 2024-11-01 +1");
    }

    @Test
    void aJobThatNeverWasIsTakenBack() {
        assertThat(Added.by(new Corrected(job(50, LivesInQpv.NO, null), null, true)))
                .containsExactly("emplois 2024-11-01 -50", "emplois#persons 2024-11-01 -1", "embauches 2024-11-01 -1");
    }

    private static String reversed(String told) {
        return told.contains("+") ? told.replace('+', '-') : told.replaceFirst(" -(\\d+)$", " +$1");
    }

    private static Job job(int fteHundredths, LivesInQpv livesInQpv, @Nullable LocalDate endedOn) {
        return new Job(
                fteHundredths,
                Contract.CDI,
                Nature.CREATED,
                Gender.WOMAN,
                livesInQpv,
                START,
                endedOn,
                MIRAIL,
                List.of(),
                endedOn == null ? Situation.NONE : Situation.LEFT);
    }
}
