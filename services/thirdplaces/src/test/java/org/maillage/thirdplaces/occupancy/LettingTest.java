package org.maillage.thirdplaces.occupancy;

import static org.maillage.thirdplaces.occupancy.OccupancyStories.AGREED;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.AGREEMENT;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.GROWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.LATER;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.MOVED_IN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.PLACE;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.THIRTY;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.WORKSHOPS_WITHDRAWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.agreement;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.day;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.given;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.holding;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.movedOut;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.premises;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.on;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AlreadyDone;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AreaExceeded;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.PlaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.SpaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.StepNotAllowed;

class LettingTest {

    private static final Instant SIGNED = on("2024-02-12");

    @Test
    void anAgreementOpensTheOccupancy() {
        given().when(agree(AGREEMENT, premises())).then(AGREED);
    }

    @Test
    void anAgreementIsSignedOnce() {
        given(AGREED).when(agree(AGREEMENT, premises())).thenRefused(new AlreadyDone(Step.AGREE));
    }

    @Test
    void aPlaceNotRegisteredYetIsTooEarly() {
        given().when(agree(AGREEMENT, null)).thenRefused(new PlaceUnknown(PLACE));
    }

    @Test
    void aSpaceNotOpenedYetIsTooEarly() {
        given().when(agree(AGREEMENT, new Premises(BELLEFONTAINE, null, List.of())))
                .thenRefused(new SpaceUnknown("ATELIERS"));
    }

    @Test
    void aWithdrawnSpaceIsLetNoMore() {
        var withdrawn = new Premises(BELLEFONTAINE, WORKSHOPS_WITHDRAWN, List.of());
        var after = agreement(THIRTY, "2024-02-12", "2025-01-01", null);

        given().when(agree(after, withdrawn)).thenRefused(new SpaceUnknown("ATELIERS"));
        given().when(agree(AGREEMENT, withdrawn)).then(AGREED);
    }

    @Test
    void datesAreInTheirOrder() {
        given().when(agree(agreement(THIRTY, "2024-02-12", "2024-02-11", null), premises()))
                .thenRefusedWith("dates.inconsistent");
        given().when(agree(agreement(THIRTY, "2024-02-12", "2024-03-01", "2024-02-29"), premises()))
                .thenRefusedWith("dates.inconsistent");
        var oneDay = agreement(THIRTY, "2024-02-12", "2024-02-12", "2024-02-12");
        given().when(agree(oneDay, premises())).then(new OccupancyAgreed(SIGNED, oneDay));
    }

    @Test
    void noMoreIsLetThanTheOthersLeave() {
        var others = premises(holding(90, "2023-07-01", null), holding(31, "2023-07-01", null));

        given().when(agree(AGREEMENT, others)).thenRefused(new AreaExceeded("ATELIERS", 30, 29));
        given().when(agree(agreement(new Let(29, 9), null), others))
                .then(new OccupancyAgreed(SIGNED, agreement(new Let(29, 9), null)));
    }

    @Test
    void nothingIsFreeWhereTooMuchIsLetAlready() {
        given().when(agree(AGREEMENT, premises(holding(200, "2023-07-01", null))))
                .thenRefused(new AreaExceeded("ATELIERS", 30, 0));
    }

    @Test
    void deskContractsTakeNoArea() {
        var desk = agreement(new Let(0, 1), null);

        given().when(agree(desk, premises(holding(200, "2023-07-01", null)))).then(new OccupancyAgreed(SIGNED, desk));
    }

    @Test
    void whoLeavesBeforeMakesRoom() {
        given().when(agree(AGREEMENT, premises(holding(150, "2023-07-01", "2024-03-01"))))
                .then(AGREED);
        given().when(agree(AGREEMENT, premises(holding(150, "2023-07-01", "2024-03-02"))))
                .thenRefused(new AreaExceeded("ATELIERS", 30, 0));
    }

    @Test
    void whoComesAfterTheEndTakesNone() {
        given().when(agree(AGREEMENT, premises(holding(150, "2026-03-01", null))))
                .then(AGREED);
        given().when(agree(AGREEMENT, premises(holding(150, "2026-02-28", null))))
                .thenRefused(new AreaExceeded("ATELIERS", 30, 0));
    }

    @Test
    void theFullestDayCounts() {
        var one = holding(70, "2024-06-01", "2024-07-01");
        var other = holding(70, "2024-06-30", null);

        given().when(agree(AGREEMENT, premises(one, other))).thenRefused(new AreaExceeded("ATELIERS", 30, 10));
    }

    @Test
    void aChangeTellsTheDifference() {
        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", new Let(60, 4), "2027-02-28"))
                .then(GROWN);
        given(AGREED, MOVED_IN, GROWN)
                .when(change("2025-03-01", new Let(20, 5), null))
                .then(new OccupancyChanged(
                        LATER, day("2025-03-01"), new Let(20, 5), null, PLACE, -40, 1, true, BELLEFONTAINE));
    }

    @Test
    void anOccupantWhoHasNotMovedInYetChangesTooEarly() {
        given(AGREED)
                .when(change("2025-02-01", new Let(60, 4), null))
                .thenRefused(new StepNotAllowed(Stage.AGREED, Step.CHANGE, true));
    }

    @Test
    void anOccupantWhoHasLeftChangesNoMore() {
        given(AGREED, MOVED_IN, movedOut("2025-01-01", THIRTY))
                .when(change("2025-02-01", new Let(60, 4), null))
                .thenRefused(new StepNotAllowed(Stage.OUT, Step.CHANGE, false));
    }

    @Test
    void aChangeThatChangesNothingIsDoneAlready() {
        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", THIRTY, "2026-02-28"))
                .thenRefused(new AlreadyDone(Step.CHANGE));
    }

    @Test
    void aChangeComesAfterTheOneBefore() {
        given(AGREED, MOVED_IN).when(change("2024-02-29", new Let(60, 4), null)).thenRefusedWith("dates.inconsistent");
        given(AGREED, MOVED_IN, GROWN)
                .when(change("2025-01-31", new Let(61, 4), null))
                .thenRefusedWith("dates.inconsistent");
        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", new Let(60, 4), "2025-01-31"))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void anEntryIsCorrectedOnItsOwnDay() {
        given(AGREED, MOVED_IN)
                .when(change("2024-03-01", new Let(28, 2), null))
                .then(new OccupancyChanged(
                        LATER, day("2024-03-01"), new Let(28, 2), null, PLACE, -2, 0, true, BELLEFONTAINE));
    }

    @Test
    void whoeverAsksForMoreOrForLongerNeedsRoom() {
        var full = premises(holding(120, "2023-07-01", null));

        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", new Let(31, 2), null, full))
                .thenRefused(new AreaExceeded("ATELIERS", 31, 30));
        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", THIRTY, "2026-03-01", premises(holding(150, "2026-03-01", null))))
                .thenRefused(new AreaExceeded("ATELIERS", 30, 0));
    }

    @Test
    void whoeverAsksForLessIsNotHeldByOthers() {
        given(AGREED, MOVED_IN)
                .when(change("2025-02-01", new Let(10, 2), null, premises(holding(200, "2023-07-01", null))))
                .then(new OccupancyChanged(
                        LATER, day("2025-02-01"), new Let(10, 2), null, PLACE, -20, 0, true, BELLEFONTAINE));
    }

    private static Agree agree(Agreement agreement, @Nullable Premises premises) {
        return new Agree(SIGNED, agreement, premises);
    }

    private static Change change(String effectiveOn, Let let, @Nullable String endsOn) {
        return change(effectiveOn, let, endsOn, premises());
    }

    private static Change change(String effectiveOn, Let let, @Nullable String endsOn, Premises premises) {
        return new Change(LATER, day(effectiveOn), let, endsOn == null ? null : day(endsOn), premises);
    }
}
