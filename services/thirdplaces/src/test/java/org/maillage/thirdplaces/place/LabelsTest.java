package org.maillage.thirdplaces.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.place.PlaceStories.given;
import static org.maillage.thirdplaces.place.PlaceStories.granted;
import static org.maillage.thirdplaces.place.PlaceStories.label;
import static org.maillage.thirdplaces.place.PlaceStories.on;
import static org.maillage.thirdplaces.place.PlaceStories.place;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.place.PlaceCommand.ExpireLabel;
import org.maillage.thirdplaces.place.PlaceCommand.GrantLabel;
import org.maillage.thirdplaces.place.PlaceEvent.LabelExpired;
import org.maillage.thirdplaces.place.PlaceEvent.LabelGranted;
import org.maillage.thirdplaces.place.PlaceRejection.AlreadyDone;
import org.maillage.thirdplaces.place.PlaceRejection.NotExpiring;
import org.maillage.thirdplaces.place.PlaceRejection.NothingToRenew;

class LabelsTest {

    private static final Label LABEL = Label.FABRIQUE_DE_TERRITOIRE;
    private static final PlaceEvent UNTIL_JUNE = granted("2023-09-01", "2025-06-30");
    private static final Instant FIRST_OF_JULY = Instant.parse("2025-06-30T22:00:00Z");
    private static final PlaceEvent EXPIRED = new LabelExpired(FIRST_OF_JULY, LABEL, LocalDate.parse("2025-06-30"));

    @Test
    void aLabelIsGranted() {
        given().when(grant("2023-09-01", "2025-06-30")).then(UNTIL_JUNE);
        given().when(grant("2023-09-01", null)).then(granted("2023-09-01", null));
    }

    @Test
    void aLabelEndsAfterItBegins() {
        given().when(grant("2023-09-01", "2023-09-01")).thenRefusedWith("dates.inconsistent");
    }

    @Test
    void aLabelIsNotDatedBeforeThePlaceIsRegistered() {
        given().when(new GrantLabel(on("2023-09-01"), label("2023-06-30", null, false)))
                .thenRefusedWith("dates.inconsistent");
        given().when(grant("2023-07-01", null)).then(granted("2023-07-01", null));
    }

    @Test
    void aLabelInForceIsNotGrantedAgain() {
        given(UNTIL_JUNE).when(grant("2024-01-01", null)).thenRefused(new AlreadyDone(Step.GRANT_LABEL));
        given(granted("2023-09-01", null)).when(grant("2024-01-01", null)).thenRefusedWith("step.already-done");
    }

    @Test
    void aLabelThatHasEndedIsGrantedAnew() {
        given(UNTIL_JUNE).when(grant("2025-07-01", null)).then(granted("2025-07-01", null));
        given(UNTIL_JUNE, EXPIRED).when(grant("2030-01-01", null)).then(granted("2030-01-01", null));
    }

    @Test
    void aLabelIsRenewedWhileItIsInForceAndWithinAYearOfItsEnd() {
        given(UNTIL_JUNE).when(renew("2025-06-01", "2028-06-30")).then(renewed("2025-06-01", "2028-06-30"));
        given(UNTIL_JUNE, EXPIRED).when(renew("2026-06-29", null)).then(renewed("2026-06-29", null));
    }

    @Test
    void aLabelThatEndedAYearAgoIsNotRenewed() {
        given(UNTIL_JUNE, EXPIRED).when(renew("2026-06-30", null)).thenRefused(new NothingToRenew(LABEL, false));
    }

    @Test
    void aRenewalOfALabelNeverHeldWaitsForItsFirstGrant() {
        given().when(renew("2025-06-01", null)).thenRefused(new NothingToRenew(LABEL, true));
    }

    @Test
    void theSameRenewalIsSaidOnce() {
        given(UNTIL_JUNE, renewed("2025-06-01", null))
                .when(renew("2025-06-01", null))
                .thenRefused(new AlreadyDone(Step.RENEW_LABEL));
    }

    @Test
    void aLabelExpiresTheDayAfterItsLastInParis() {
        assertThat(PlaceDecider.ahead(place(UNTIL_JUNE))).containsExactly(new ExpireLabel(FIRST_OF_JULY, LABEL));
        given(UNTIL_JUNE).when(new ExpireLabel(FIRST_OF_JULY, LABEL)).then(EXPIRED);
        assertThat(place(UNTIL_JUNE, EXPIRED).labels())
                .containsEntry(LABEL, new HeldLabel.Expired(LocalDate.parse("2025-06-30")));
    }

    @Test
    void aRenewalBeforeThatDayPreventsIt() {
        var renewal = renewed("2025-06-01", "2028-06-30");

        given(UNTIL_JUNE, renewal).when(new ExpireLabel(FIRST_OF_JULY, LABEL)).thenRefused(new NotExpiring(LABEL));
        assertThat(PlaceDecider.ahead(place(UNTIL_JUNE, renewal)))
                .containsExactly(new ExpireLabel(Instant.parse("2028-06-30T22:00:00Z"), LABEL));
    }

    @Test
    void aLabelWithoutEndAndOneThatHasEndedExpireNoMore() {
        assertThat(PlaceDecider.ahead(place(granted("2023-09-01", null)))).isEmpty();
        assertThat(PlaceDecider.ahead(place(UNTIL_JUNE, EXPIRED))).isEmpty();
        assertThat(PlaceDecider.ahead(new PlaceState.Absent())).isEmpty();
        given().when(new ExpireLabel(FIRST_OF_JULY, LABEL)).thenRefused(new NotExpiring(LABEL));
    }

    private static GrantLabel grant(String from, @Nullable String until) {
        return new GrantLabel(on(from), label(from, until, false));
    }

    private static GrantLabel renew(String from, @Nullable String until) {
        return new GrantLabel(on(from), label(from, until, true));
    }

    private static LabelGranted renewed(String from, @Nullable String until) {
        return new LabelGranted(on(from), label(from, until, true));
    }
}
