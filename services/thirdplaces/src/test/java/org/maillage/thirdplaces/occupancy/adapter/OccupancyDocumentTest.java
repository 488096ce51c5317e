package org.maillage.thirdplaces.occupancy.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.AGREEMENT;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.GROWN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.MOVED_IN;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.movedOut;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.state;
import static org.maillage.thirdplaces.place.PlaceStories.on;

import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.thirdplaces.StoredForms;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.OccupancyDecider;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.OccupancyState.Absent;
import org.maillage.thirdplaces.place.Organisation;

class OccupancyDocumentTest {

    private static final OccupancyStates STATES = new OccupancyStates(StoredForms.converter());

    @Test
    void everyStateIsStoredAndReadBack() {
        assertReadBack(state());
        assertReadBack(state(MOVED_IN));
        assertReadBack(state(MOVED_IN, GROWN));
        assertReadBack(state(MOVED_IN, GROWN, movedOut("2026-03-01", new Let(60, 4))));
        assertReadBack(state(movedOut("2024-03-01", new Let(0, 0))));
    }

    @Test
    void anAgreementWithoutAnythingOptionalIsReadBack() {
        var soleTrader = new Organisation("entreprise individuelle", new UUID(7, 7), null, null, null, null, null);
        var agreement = new Agreement(
                AGREEMENT.placeId(),
                "A",
                soleTrader,
                null,
                Agreement.Kind.IN_KIND,
                AGREEMENT.signedOn(),
                AGREEMENT.startsOn(),
                null,
                new Let(0, 1),
                null,
                false);

        assertReadBack(new OccupancyDecider().evolve(new Absent(), new OccupancyAgreed(on("2024-02-12"), agreement)));
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        Document stored = STATES.write(state(MOVED_IN, GROWN));

        stored.remove("placeId");
        stored.remove("projectId");
        assertThat(stored).isEqualTo(Document.parse("""
                        { "stage": "IN",
                          "space": "ATELIERS",
                          "occupant": {
                            "name": "Association démonstration 012", "siren": "930000120", "legalForm": "SCOP",
                            "synthetic": true },
                          "kind": "LEASE",
                          "agreedOn": "2024-02-12",
                          "signedOn": "2024-02-12",
                          "startsOn": "2024-03-01",
                          "endsOn": "2027-02-28",
                          "agreedM2": 30,
                          "agreedDesks": 2,
                          "rentCentsPerMonth": { "$numberLong": "24000" },
                          "ess": true,
                          "movedInOn": "2024-03-01",
                          "lets": [
                            { "since": "2024-03-01", "areaM2": 30, "desks": 2 },
                            { "since": "2025-02-01", "areaM2": 60, "desks": 4 } ] }"""));
    }

    @Test
    void anOccupancyThatNobodyAgreedUponIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadBack(OccupancyState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }
}
