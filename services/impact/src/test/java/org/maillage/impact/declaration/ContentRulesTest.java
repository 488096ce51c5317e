package org.maillage.impact.declaration;

import static org.maillage.impact.declaration.DeclarationStories.BENEFICIARIES;
import static org.maillage.impact.declaration.DeclarationStories.COFUNDING;
import static org.maillage.impact.declaration.DeclarationStories.DECLARED;
import static org.maillage.impact.declaration.DeclarationStories.METROPOLE;
import static org.maillage.impact.declaration.DeclarationStories.PARTNERSHIP;
import static org.maillage.impact.declaration.DeclarationStories.PLACE;
import static org.maillage.impact.declaration.DeclarationStories.PROJECT;
import static org.maillage.impact.declaration.DeclarationStories.SECOND;
import static org.maillage.impact.declaration.DeclarationStories.SURVEY;
import static org.maillage.impact.declaration.DeclarationStories.beneficiaries;
import static org.maillage.impact.declaration.DeclarationStories.declare;
import static org.maillage.impact.declaration.DeclarationStories.given;
import static org.maillage.impact.declaration.DeclarationStories.givenNothing;
import static org.maillage.impact.declaration.DeclarationStories.on;
import static org.maillage.impact.declaration.DeclarationStories.opening;
import static org.maillage.impact.declaration.DeclarationStories.period;
import static org.maillage.impact.declaration.DeclarationStories.survey;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.DeclarationCommand.Declare;
import org.maillage.impact.declaration.DeclarationCommand.Verify;
import org.maillage.impact.declaration.DeclarationEvent.BeneficiariesDeclared;
import org.maillage.impact.declaration.DeclarationRejection.AlreadyDone;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.NotDeclared;
import org.maillage.impact.declaration.DeclarationRejection.NotKnownYet;
import org.maillage.impact.declaration.DeclarationRejection.SurveyTooSmall;

class ContentRulesTest {

    static Stream<Content> oneOfEach() {
        return DeclarationStories.oneOfEach().stream();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyKindIsDeclaredInWordsOfItsOwn(Content content) {
        givenNothing().when(declare(content)).then(opening(content));
    }

    @Test
    void aDeclarationIsMadeOnce() {
        given(DECLARED).when(declare(BENEFICIARIES)).thenRefused(new AlreadyDone(Step.DECLARE));
    }

    @Test
    void whatNobodyDeclaredWaits() {
        givenNothing().when(new Verify(on("2025-11-02"), Proof.VERIFIED, null)).thenRefused(new NotDeclared());
    }

    @Test
    void aDeclarationWaitsForTheFileWhoseThreadItNeeds() {
        var project = new UnknownFile("project", PROJECT);

        givenNothing()
                .when(new Declare(on("2025-10-01"), BENEFICIARIES, List.of(), project))
                .thenRefused(new NotKnownYet(project));
    }

    @Test
    void overlapsAreSaid() {
        givenNothing()
                .when(new Declare(on("2025-10-01"), BENEFICIARIES, List.of(SECOND), null))
                .then(new BeneficiariesDeclared(on("2025-10-01"), BENEFICIARIES, List.of(SECOND)));
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 11, 0, 0, 0", "40, 0, 0, 45, 0, 0", "40, 0, 0, 20, 21, 0", "40, 0, 0, 0, 0, 41"})
    void aPartIsNotLargerThanItsWhole(int persons, int in, int outside, int women, int men, int under26) {
        givenNothing()
                .when(declare(beneficiaries(persons, in, outside, women, men, under26)))
                .thenRefusedWith("counts.inconsistent");
    }

    @Test
    void partsMayLeaveARest() {
        var rest = beneficiaries(40, 10, null, null, 5, null);

        givenNothing().when(declare(rest)).then(opening(rest));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 2025-07-01", "2024-09-29, 2025-09-30", "2026-01-01, 2026-07-01"})
    void aPeriodIsInOrderNoLongerThanAYearAndPast(String from, String to) {
        var hours = new VolunteerHours(DeclarationStories.LINKS, period(from, to), 10, null, Method.ESTIMATE, PLACE);

        givenNothing().when(declare(hours)).thenRefusedWith("dates.inconsistent");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, 2025-09-30", "2026-06-30, 2026-06-30"})
    void aPeriodMayBeALeapYearAndEndToday(String from, String to) {
        var hours = new VolunteerHours(DeclarationStories.LINKS, period(from, to), 10, null, Method.ESTIMATE, PLACE);

        givenNothing().when(declare(hours)).then(opening(hours));
    }

    @Test
    void whatOccurredIsNotInTheFutureOfAHistoryThatIsTakenOver() {
        givenNothing().when(declare(BENEFICIARIES), on("2025-09-24")).then(opening(BENEFICIARIES));
        givenNothing()
                .when(new Declare(on("2025-09-29"), BENEFICIARIES, List.of(), null), on("2025-09-24"))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void anActionIsNamed() {
        var cofunding = new Cofunding(
                Links.NONE, COFUNDING.funder(), COFUNDING.funderKind(), 1, COFUNDING.stage(), COFUNDING.on(), PLACE);
        var partnership = new Partnership(
                Links.NONE, PARTNERSHIP.partner(), PARTNERSHIP.partnerKind(), PARTNERSHIP.form(), PARTNERSHIP.since());
        var survey = new Survey(Links.NONE, SURVEY.closedOn(), 120, 48, 206, null, PLACE);

        Stream.of(cofunding, partnership, survey)
                .forEach(content -> givenNothing().when(declare(content)).thenRefusedWith("data.invalid"));
    }

    @Test
    void theMetropoleIsNoCofunder() {
        var metropole = new Organisation("Toulouse Métropole", null, METROPOLE + "00010", null, null, null, null);
        var cofunding = new Cofunding(
                COFUNDING.links(), metropole, Cofunding.FunderKind.OTHER, 1, COFUNDING.stage(), COFUNDING.on(), PLACE);

        givenNothing().when(declare(cofunding)).thenRefused(Invalid.FUNDER);
    }

    @Test
    void fewerThanFiveResponsesAreNotRecorded() {
        givenNothing().when(declare(survey(20, 4, 16, null))).thenRefused(new SurveyTooSmall(4));
        givenNothing().when(declare(survey(20, 5, 16, null))).then(opening(survey(20, 5, 16, null)));
    }

    @ParameterizedTest
    @CsvSource({"40, 48, 206, 190", "120, 48, 47, 190", "120, 48, 241, 190", "120, 48, 206, 47", "120, 48, 206, 241"})
    void responsesAndMarksAreWithinTheirBounds(int invited, int responses, int satisfaction, int power) {
        givenNothing()
                .when(declare(survey(invited, responses, satisfaction, power)))
                .thenRefusedWith("counts.inconsistent");
    }

    @ParameterizedTest
    @CsvSource({"48, 48", "240, 240"})
    void marksAreFromOneToFive(int satisfaction, int power) {
        var survey = survey(48, 48, satisfaction, power);

        givenNothing().when(declare(survey)).then(opening(survey));
    }
}
