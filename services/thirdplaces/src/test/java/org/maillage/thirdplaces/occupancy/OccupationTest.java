package org.maillage.thirdplaces.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.GROWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.MOVED_IN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.WORKSHOPS_OPEN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.WORKSHOPS_WITHDRAWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.day;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.holding;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.movedOut;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.state;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_OPENED;
import static org.maillage.thirdplaces.place.PlaceStories.opened;
import static org.maillage.thirdplaces.place.PlaceStories.place;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.Occupation.Rate;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.PlaceStories;
import org.maillage.thirdplaces.place.SpaceOffer;

class OccupationTest {

    private static final Registered PLACE = place(
            WORKSHOPS_OPENED,
            opened(new SpaceOffer("SALLE", "Salle", SpaceOffer.Kind.MEETING_ROOM, 60, 0), "2025-02-01"),
            PlaceStories.WORKSHOPS_WITHDRAWN);

    @Test
    void aPlaceIsAsFullAsThoseWhoHaveMovedIn() {
        var occupancies = List.of((Signed) state(), (Signed) state(MOVED_IN, GROWN));

        var occupation = Occupation.of(place(WORKSHOPS_OPENED), occupancies, day("2025-01-31"));

        assertThat(occupation.surfaceM2()).isEqualTo(new Rate(30, 150));
        assertThat(occupation.desks()).isEqualTo(new Rate(2, 8));
        assertThat(occupation.spaces())
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.occupants()).isEqualTo(1));
        assertThat(Occupation.of(place(WORKSHOPS_OPENED), occupancies, day("2025-02-01"))
                        .surfaceM2())
                .isEqualTo(new Rate(60, 150));
    }

    @Test
    void whoeverStaysWithoutAnAgreementIsStillThere() {
        var occupation = Occupation.of(place(WORKSHOPS_OPENED), List.of((Signed) state(MOVED_IN)), day("2026-06-01"));

        assertThat(occupation.surfaceM2()).isEqualTo(new Rate(30, 150));
    }

    @Test
    void whoeverHasLeftIsNot() {
        var left = List.of((Signed) state(MOVED_IN, movedOut("2025-01-01", new Let(30, 2))));

        assertThat(Occupation.of(place(WORKSHOPS_OPENED), left, day("2024-12-31"))
                        .surfaceM2())
                .isEqualTo(new Rate(30, 150));
        assertThat(Occupation.of(place(WORKSHOPS_OPENED), left, day("2025-01-01"))
                        .surfaceM2())
                .isEqualTo(new Rate(0, 150));
    }

    @Test
    void onlyWhatIsToLetThatDayIsOffered() {
        assertThat(Occupation.of(PLACE, List.of(), day("2024-12-31")).surfaceM2())
                .isEqualTo(new Rate(0, 150));
        assertThat(Occupation.of(PLACE, List.of(), day("2025-01-15")).surfaceM2())
                .isEqualTo(new Rate(0, 0));
        assertThat(Occupation.of(PLACE, List.of(), day("2025-02-01")).surfaceM2())
                .isEqualTo(new Rate(0, 60));
    }

    @Test
    void moreLetThanThereIsIsFoundOnItsWorstDay() {
        var holdings = List.of(holding(100, "2024-01-01", "2025-07-01"), holding(60, "2025-06-01", null));

        assertThat(Overletting.of(WORKSHOPS_OPEN, holdings, day("2025-01-01")))
                .isEqualTo(new Overletting(160, 150))
                .matches(Overletting::isOne);
        assertThat(Overletting.of(WORKSHOPS_OPEN, holdings, day("2025-07-01"))).matches(it -> !it.isOne());
    }

    @Test
    void aWithdrawnSpaceWithOccupantsIsOverlet() {
        var staying = List.of(holding(30, "2024-01-01", null));
        var leaving = List.of(holding(30, "2024-01-01", "2025-01-01"));

        assertThat(Overletting.of(WORKSHOPS_WITHDRAWN, staying, day("2024-06-01")))
                .isEqualTo(new Overletting(30, 0));
        assertThat(Overletting.of(WORKSHOPS_WITHDRAWN, leaving, day("2024-06-01")))
                .matches(it -> !it.isOne());
        assertThat(Overletting.of(WORKSHOPS_WITHDRAWN, staying, day("2025-06-01")))
                .isEqualTo(new Overletting(30, 0));
    }

    @Test
    void whoeverStaysWithoutAnAgreementKeepsNobodyOutButIsListed() {
        var staying = (Signed) state(MOVED_IN);
        var today = day("2026-06-01");

        assertThat(staying.holding().on(today)).isEqualTo(Let.NOTHING);
        assertThat(staying.stillHeld(today).on(today)).isEqualTo(new Let(30, 2));
        assertThat(staying.stillHeld(day("2026-02-28")).on(today)).isEqualTo(Let.NOTHING);
    }
}
