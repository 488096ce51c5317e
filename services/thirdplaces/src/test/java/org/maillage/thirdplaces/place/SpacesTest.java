package org.maillage.thirdplaces.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.LATER;
import static org.maillage.thirdplaces.place.PlaceStories.OPENED_ON;
import static org.maillage.thirdplaces.place.PlaceStories.REGISTERED;
import static org.maillage.thirdplaces.place.PlaceStories.REGISTRATION;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_OPENED;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_WITHDRAWN;
import static org.maillage.thirdplaces.place.PlaceStories.given;
import static org.maillage.thirdplaces.place.PlaceStories.givenNothing;
import static org.maillage.thirdplaces.place.PlaceStories.on;
import static org.maillage.thirdplaces.place.PlaceStories.opened;
import static org.maillage.thirdplaces.place.PlaceStories.place;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.place.PlaceCommand.OpenSpace;
import org.maillage.thirdplaces.place.PlaceCommand.RegisterPlace;
import org.maillage.thirdplaces.place.PlaceCommand.WithdrawSpace;
import org.maillage.thirdplaces.place.PlaceEvent.SpaceOpened;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.BeforeOpening;
import org.maillage.thirdplaces.place.PlaceRejection.GrossAreaExceeded;
import org.maillage.thirdplaces.place.PlaceRejection.NotRegistered;
import org.maillage.thirdplaces.place.PlaceRejection.SpaceUnknown;

class SpacesTest {

    @Test
    void aPlaceIsRegistered() {
        givenNothing().when(new RegisterPlace(on("2023-07-01"), REGISTRATION)).then(REGISTERED);
    }

    @Test
    void aPlaceIsRegisteredOnce() {
        given().when(new RegisterPlace(LATER, REGISTRATION)).thenRefused(new AlreadyDone(Step.REGISTER));
    }

    @Test
    void whatIsSaidOfAPlaceWaitsForItsRegistration() {
        givenNothing().when(open(WORKSHOPS)).thenRefused(new NotRegistered());
        assertThat(new NotRegistered().premature()).isTrue();
    }

    @Test
    void nothingIsDatedBeforeTheRegistration() {
        given().when(new WithdrawSpace(on("2023-06-30"), "ATELIERS", OPENED_ON))
                .thenRefused(new BeforeOpening(LocalDate.parse("2023-06-30"), OPENED_ON));
    }

    @Test
    void aSpaceIsOpened() {
        given().when(new OpenSpace(on("2023-07-01"), WORKSHOPS, OPENED_ON)).then(WORKSHOPS_OPENED);
    }

    @Test
    void aSpaceIsOpenedOnce() {
        given(WORKSHOPS_OPENED).when(open(WORKSHOPS)).thenRefused(new AlreadyDone(Step.OPEN_SPACE));
    }

    @Test
    void theSpacesOfAPlaceAreNoLargerThanThePlace() {
        given(WORKSHOPS_OPENED).when(open(coworking(150))).then(event(coworking(150)));
        given(WORKSHOPS_OPENED).when(open(coworking(151))).thenRefused(new GrossAreaExceeded(151, 150));
    }

    @Test
    void aSpaceThatIsWithdrawnLeavesRoom() {
        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN).when(open(coworking(300))).then(event(coworking(300)));
    }

    @Test
    void aSpaceThatWillBeWithdrawnLeavesNoneYet() {
        var before = LocalDate.parse("2024-12-31");

        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN)
                .when(new OpenSpace(on("2024-12-31"), coworking(300), before))
                .thenRefused(new GrossAreaExceeded(300, 150));
    }

    @Test
    void aSpaceIsWithdrawnWithWhatItOffered() {
        given(WORKSHOPS_OPENED)
                .when(new WithdrawSpace(on("2025-01-02"), "ATELIERS", LocalDate.parse("2025-01-01")))
                .then(WORKSHOPS_WITHDRAWN);
    }

    @Test
    void aSpaceThatNobodyOpenedMayStillBe() {
        given().when(withdraw("2025-01-01")).thenRefused(new SpaceUnknown("ATELIERS"));
        assertThat(new SpaceUnknown("ATELIERS").premature()).isTrue();
    }

    @Test
    void theSameWithdrawalIsSaidOnce() {
        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN)
                .when(withdraw("2025-01-01"))
                .thenRefused(new AlreadyDone(Step.WITHDRAW_SPACE));
    }

    @Test
    void aWithdrawnSpaceIsUnknownUntilItIsOpenedAgain() {
        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN)
                .when(withdraw("2025-05-01"))
                .thenRefused(new SpaceUnknown("ATELIERS"));
    }

    @Test
    void aWithdrawnCodeIsOpenedAgain() {
        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN).when(open(WORKSHOPS)).then(event(WORKSHOPS));
        assertThat(place(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN, opened(WORKSHOPS, "2025-06-02"))
                        .spaces())
                .containsEntry("ATELIERS", new Space.Open(WORKSHOPS, LocalDate.parse("2025-06-02")));
    }

    @Test
    void aSpaceIsNotOpenedAgainBeforeItIsWithdrawn() {
        given(WORKSHOPS_OPENED, WORKSHOPS_WITHDRAWN)
                .when(new OpenSpace(LATER, WORKSHOPS, LocalDate.parse("2024-12-31")))
                .thenRefusedWith("dates.inconsistent");
    }

    @Test
    void aSpaceIsNotWithdrawnBeforeItIsOpened() {
        given(WORKSHOPS_OPENED).when(withdraw("2023-06-30")).thenRefusedWith("dates.inconsistent");
    }

    private static OpenSpace open(SpaceOffer offer) {
        return new OpenSpace(LATER, offer, LocalDate.parse("2025-06-02"));
    }

    private static SpaceOpened event(SpaceOffer offer) {
        return new SpaceOpened(LATER, offer, LocalDate.parse("2025-06-02"), BELLEFONTAINE);
    }

    private static WithdrawSpace withdraw(String on) {
        return new WithdrawSpace(LATER, "ATELIERS", LocalDate.parse(on));
    }

    private static SpaceOffer coworking(int lettableM2) {
        return new SpaceOffer("CW", "Coworking", SpaceOffer.Kind.COWORKING, lettableM2, 20);
    }
}
