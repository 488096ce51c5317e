package org.maillage.impact.incoming.thirdplaces;

import static org.maillage.testing.contract.IncomingViews.assertRequiresOnlyWhatIsPromised;

import org.junit.jupiter.api.Test;

class ThirdPlacesTest {

    @Test
    void onlyWhatIsPromisedIsReliedOn() {
        assertRequiresOnlyWhatIsPromised(
                "org.maillage.thirdplaces.place-registered.v1", RegisteredPlaces.Registered.class);
        assertRequiresOnlyWhatIsPromised("org.maillage.thirdplaces.occupant-moved-in.v1", Occupancies.MovedIn.class);
        assertRequiresOnlyWhatIsPromised("org.maillage.thirdplaces.occupant-moved-out.v1", Occupancies.MovedOut.class);
    }
}
