package org.maillage.projection.figures.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.DAY;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Added;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaOffered;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaTaken;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Attendance;
import org.maillage.projection.figures.thirdplaces.PlaceFact.DeskDays;
import org.maillage.projection.figures.thirdplaces.PlaceFact.DesksUsed;
import org.maillage.projection.figures.thirdplaces.PlaceFact.EventHeld;
import org.maillage.projection.figures.thirdplaces.PlaceFact.MixDeclared;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Origin;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Price;
import org.maillage.projection.figures.thirdplaces.PlaceFact.SpaceKind;

class PlaceFiguresTest {

    private static final String FIL = "5a0c6f5e-0000-4000-8000-000000000001";
    private static final Attendance OPEN = new Attendance(true, Price.FREE, 44, 30);

    @Test
    void areasLetAndLettableAreSquareMetres() {
        assertThat(Added.by(new AreaTaken(DAY, MIRAIL, FIL, true, 118)))
                .containsExactly("surface-occupee 2026-03-31 +118");
        assertThat(Added.by(new AreaTaken(DAY, MIRAIL, FIL, true, -118)))
                .containsExactly("surface-occupee 2026-03-31 -118");
        assertThat(Added.by(new AreaOffered(DAY, MIRAIL, FIL, SpaceKind.OFFICE, 1240)))
                .containsExactly("surface-louable 2026-03-31 +1240");
    }

    @Test
    void anOccupantWhoNeverCameChangesNothing() {
        assertThat(Added.by(new AreaTaken(DAY, MIRAIL, FIL, true, 0))).isEmpty();
    }

    @Test
    void areasAreKnownByPlaceAndByWhoHoldsThem() {
        assertThat(Added.to("surface-occupee", new AreaTaken(DAY, MIRAIL, FIL, true, 118)))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).containsEntry("place", FIL).containsEntry("ess", "true"));
    }

    @Test
    void desksCountBothHalves() {
        assertThat(Added.by(new DesksUsed(DAY, MIRAIL, FIL, null, new DeskDays(800, 512))))
                .containsExactly("occupation-postes#used 2026-03-31 +512", "occupation-postes#offered 2026-03-31 +800");
    }

    @Test
    void desksToldAgainCountTheDifference() {
        assertThat(Added.by(new DesksUsed(DAY, MIRAIL, FIL, new DeskDays(800, 498), new DeskDays(800, 512))))
                .containsExactly("occupation-postes#used 2026-03-31 +14");
    }

    @Test
    void anEventOpenToAllCountsWithThoseWhoCame() {
        assertThat(Added.by(held(null, OPEN)))
                .containsExactly(
                        "evenements-publics 2026-03-31 +1",
                        "evenements-publics#CITE-EMPLOI 2026-03-31 +1",
                        "evenements-publics#attendees 2026-03-31 +44",
                        "evenements-publics#residents 2026-03-31 +30");
    }

    @Test
    void anEventThatIsNotOpenToAllCountsForNothing() {
        assertThat(Added.by(held(null, new Attendance(false, Price.FREE, 44, 30))))
                .isEmpty();
    }

    @Test
    void aCorrectedAttendanceCountsTheDifferenceAndNoOtherEvent() {
        assertThat(Added.by(held(OPEN, new Attendance(true, Price.FREE, 51, 30))))
                .containsExactly("evenements-publics#attendees 2026-03-31 +7");
    }

    @Test
    void anEventFoundNotOpenIsTakenBack() {
        assertThat(Added.by(held(OPEN, new Attendance(false, Price.FREE, 44, 30))))
                .containsExactly(
                        "evenements-publics 2026-03-31 -1",
                        "evenements-publics#CITE-EMPLOI 2026-03-31 -1",
                        "evenements-publics#attendees 2026-03-31 -44",
                        "evenements-publics#residents 2026-03-31 -30");
    }

    @Test
    void aMixIsOnePartForEachOriginAndItsDifferenceWhenToldAgain() {
        var first = mix(110, 58);

        assertThat(Added.by(new MixDeclared(DAY, MIRAIL, FIL, Map.of(), first)))
                .containsExactly(
                        "mixite-lieux#SAME_QPV 2026-03-31 +110",
                        "mixite-lieux#OTHER_QPV 2026-03-31 +58",
                        "mixite-lieux#METROPOLIS 2026-03-31 +80",
                        "mixite-lieux#OUTSIDE 2026-03-31 +20");
        assertThat(Added.by(new MixDeclared(DAY, MIRAIL, FIL, first, mix(120, 58))))
                .containsExactly("mixite-lieux#SAME_QPV 2026-03-31 +10");
    }

    private static EventHeld held(@Nullable Attendance before, Attendance after) {
        return new EventHeld(DAY, MIRAIL, FIL, List.of("CITE-EMPLOI"), before, after);
    }

    private static Map<Origin, Integer> mix(int sameQpv, int otherQpv) {
        return Map.of(Origin.SAME_QPV, sameQpv, Origin.OTHER_QPV, otherQpv, Origin.METROPOLIS, 80, Origin.OUTSIDE, 20);
    }
}
