package org.maillage.thirdplaces.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.AGREED;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.GROWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.LATER;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.MOVED_IN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.PLACE;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.THIRTY;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.day;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.given;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.movedOut;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.on;

import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveOut;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.AlreadyDone;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.BeforeOpening;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.NotAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.PlaceUnknown;
import org.maillage.thirdplaces.occupancy.OccupancyRejection.StepNotAllowed;

class MovesTest {

    @Test
    void anOccupantMovesInWithWhatWasAgreed() {
        given(AGREED)
                .when(new MoveIn(on("2024-03-01"), day("2024-03-01"), BELLEFONTAINE))
                .then(MOVED_IN);
    }

    @Test
    void movingInWaitsForTheAgreement() {
        given().when(moveIn("2024-03-01")).thenRefused(new NotAgreed());
        assertThat(new NotAgreed().premature()).isTrue();
    }

    @Test
    void nobodyMovesInBeforeSigning() {
        given(AGREED).when(moveIn("2024-02-11")).thenRefusedWith("dates.inconsistent");
        assertThat(given(AGREED, MOVED_IN).state())
                .isInstanceOfSatisfying(
                        OccupancyState.In.class,
                        it -> assertThat(it.movedInOn()).isEqualTo("2024-03-01"));
    }

    @Test
    void nothingIsDatedBeforeTheAgreement() {
        given(AGREED)
                .when(new MoveIn(on("2024-02-11"), day("2024-03-01"), BELLEFONTAINE))
                .thenRefused(new BeforeOpening(day("2024-02-11"), day("2024-02-12")));
    }

    @Test
    void anOccupantMovesInOnceAndNotAfterLeaving() {
        given(AGREED, MOVED_IN).when(moveIn("2024-03-01")).thenRefused(new AlreadyDone(Step.MOVE_IN));
        given(AGREED, MOVED_IN, movedOut("2025-01-01", THIRTY))
                .when(moveIn("2025-02-01"))
                .thenRefused(new StepNotAllowed(Stage.OUT, Step.MOVE_IN, false));
    }

    @Test
    void aMoveNeedsThePlacesDistrict() {
        given(AGREED).when(new MoveIn(LATER, day("2024-03-01"), null)).thenRefused(new PlaceUnknown(PLACE));
        given(AGREED, MOVED_IN)
                .when(new MoveOut(LATER, day("2025-01-01"), null, null))
                .thenRefused(new PlaceUnknown(PLACE));
        assertThat(new PlaceUnknown(PLACE).premature()).isTrue();
    }

    @Test
    void anOccupantFreesWhatTheyHadInTheEnd() {
        given(AGREED, MOVED_IN).when(moveOut("2025-01-01")).then(movedOut("2025-01-01", THIRTY));
        given(AGREED, MOVED_IN, GROWN).when(moveOut("2026-03-01")).then(movedOut("2026-03-01", new Let(60, 4)));
    }

    @Test
    void anOccupantMovesOutAfterMovingIn() {
        given(AGREED, MOVED_IN).when(moveOut("2024-03-01")).thenRefusedWith("dates.inconsistent");
        given(AGREED, MOVED_IN).when(moveOut("2024-03-02")).then(movedOut("2024-03-02", THIRTY));
    }

    @Test
    void whoNeverMovedInFreesNothing() {
        given(AGREED).when(moveOut("2024-02-12")).then(movedOut("2024-02-12", new Let(0, 0)));
        given(AGREED).when(moveOut("2024-02-11")).thenRefusedWith("dates.inconsistent");
        given(AGREED, movedOut("2024-02-12", new Let(0, 0)))
                .when(moveIn("2024-03-01"))
                .thenRefusedWith("step.not-allowed");
    }

    @Test
    void anOccupantMovesOutOnce() {
        given(AGREED, MOVED_IN, movedOut("2025-01-01", THIRTY))
                .when(moveOut("2025-01-02"))
                .thenRefused(new AlreadyDone(Step.MOVE_OUT));
    }

    private static MoveIn moveIn(String day) {
        return new MoveIn(LATER, day(day), BELLEFONTAINE);
    }

    private static MoveOut moveOut(String day) {
        return new MoveOut(LATER, day(day), Departure.GROWTH, BELLEFONTAINE);
    }
}
