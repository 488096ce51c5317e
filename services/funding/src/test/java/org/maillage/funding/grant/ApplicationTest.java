package org.maillage.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.funding.grant.GrantStories.APPLICATION;
import static org.maillage.funding.grant.GrantStories.ASSOCIATION;
import static org.maillage.funding.grant.GrantStories.CALL;
import static org.maillage.funding.grant.GrantStories.PROJECT;
import static org.maillage.funding.grant.GrantStories.SUBMITTED;
import static org.maillage.funding.grant.GrantStories.TARGETS;
import static org.maillage.funding.grant.GrantStories.application;
import static org.maillage.funding.grant.GrantStories.call;
import static org.maillage.funding.grant.GrantStories.day;
import static org.maillage.funding.grant.GrantStories.given;
import static org.maillage.funding.grant.GrantStories.nothing;
import static org.maillage.funding.grant.GrantStories.on;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.funding.grant.GrantCommand.Submit;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.MoneyRejection.TargetsSum;
import org.maillage.funding.grant.ProcedureRejection.AlreadyDone;
import org.maillage.funding.grant.ProcedureRejection.Missing;
import org.maillage.funding.grant.ProcedureRejection.UnknownProject;

/** An application that is submitted. */
class ApplicationTest {

    private static final Instant IN_TIME = on("2024-11-20");

    @Test
    void anApplicationSaysSchemeAndPunctualityOfItsCall() {
        nothing().when(new Submit(IN_TIME, APPLICATION, false, call(), null)).then(SUBMITTED);
    }

    @Test
    void anApplicationIsNeverRefusedForLateness() {
        nothing()
                .when(new Submit(on("2024-12-01"), APPLICATION, false, call(), null))
                .then(new ApplicationSubmitted(on("2024-12-01"), APPLICATION, "CDV", true));
    }

    @Test
    void theLastDayIsInTime() {
        var evening = Instant.parse("2024-11-30T22:59:59Z");

        nothing()
                .when(new Submit(evening, APPLICATION, false, call(), null))
                .then(new ApplicationSubmitted(evening, APPLICATION, "CDV", false));
    }

    @Test
    void anApplicationMayComeBeforeItsCall() {
        nothing()
                .when(new Submit(IN_TIME, APPLICATION, false, null, null))
                .then(new ApplicationSubmitted(IN_TIME, APPLICATION, null, null));
    }

    @Test
    void anApplicationWaitsForTheProjectWhoseThreadItJoins() {
        nothing()
                .when(new Submit(IN_TIME, APPLICATION, false, call(), PROJECT))
                .thenRefused(new UnknownProject(PROJECT));
        assertThat(new UnknownProject(PROJECT).premature()).isTrue();
    }

    @Test
    void theSharesOfTheDistrictsSumToAHundred() {
        var targets = List.of(TARGETS.getFirst(), new Target(GrantStories.NEGRENEYS, 39));

        nothing().when(submit(withTargets(targets))).thenRefused(new TargetsSum(99));
    }

    @Test
    void anActionDoesNotEndBeforeItBegins() {
        var backwards = new Application(
                CALL,
                ASSOCIATION,
                null,
                null,
                "À l’envers",
                1,
                day("2025-02-01"),
                day("2025-01-31"),
                TARGETS,
                null,
                RepublicanCommitment.SUBSCRIBED,
                false,
                null,
                false);

        nothing().when(submit(backwards)).thenRefusedWith("dates.inconsistent");
    }

    @Test
    void anApplicantTellsItsLegalForm() {
        var untold = new Organisation("Une structure", null, null, "930000054", null, null, null);

        nothing()
                .when(submit(application(untold, RepublicanCommitment.SUBSCRIBED, false)))
                .thenRefused(Missing.LEGAL_FORM);
    }

    @Test
    void anExemptionHasAReason() {
        var exempt = application(ASSOCIATION, RepublicanCommitment.EXEMPT, false);

        nothing().when(new Submit(IN_TIME, exempt, false, call(), null)).thenRefused(Missing.EXEMPT_REASON);
        nothing()
                .when(new Submit(IN_TIME, exempt, true, call(), null))
                .then(new ApplicationSubmitted(IN_TIME, exempt, "CDV", false));
    }

    @Test
    void anApplicationIsSubmittedOnce() {
        given(Stage.SUBMITTED).when(submit(APPLICATION)).thenRefused(new AlreadyDone(Step.SUBMIT));
    }

    private static Submit submit(Application application) {
        return new Submit(IN_TIME, application, true, call(), null);
    }

    private static Application withTargets(List<Target> targets) {
        return new Application(
                CALL,
                ASSOCIATION,
                null,
                null,
                "Ailleurs",
                1,
                day("2025-01-01"),
                day("2025-12-31"),
                targets,
                null,
                RepublicanCommitment.SUBSCRIBED,
                false,
                null,
                false);
    }
}
