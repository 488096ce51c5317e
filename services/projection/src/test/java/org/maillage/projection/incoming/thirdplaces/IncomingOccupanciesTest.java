package org.maillage.projection.incoming.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;

/** What the projection reads of the contracts of occupancies. */
class IncomingOccupanciesTest extends IncomingContract {

    IncomingOccupanciesTest() {
        super("thirdplaces.occupancy.events.v1", PlaceFacts.occupancies(), PlaceViews.class);
    }

    @Test
    void aPlaceIsTheOneThatTheEventNames() {
        var example = Examples.resource("contracts/events/thirdplaces/occupant-moved-in.v1/examples/full.json");

        assertThat(read(example).additions())
                .singleElement()
                .satisfies(it -> assertThat(it.contribution().by())
                        .containsEntry("place", data(example).get("placeId").asString()));
    }
}
