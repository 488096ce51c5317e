package org.maillage.projection.incoming.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;

/** What the projection reads of the contracts of places. */
class IncomingPlacesTest extends IncomingContract {

    IncomingPlacesTest() {
        super("thirdplaces.place.events.v1", PlaceFacts.places(), PlaceViews.class);
    }

    @Test
    void whatIsSaidAgainOfAPeriodCountsItsDifference() {
        var example = Examples.resource("contracts/events/thirdplaces/place-use-recorded.v1/examples/full.json");
        var data = data(example);
        long used = data.get("deskDaysUsed").asLong()
                - data.get("previous").get("deskDaysUsed").asLong();

        assertThat(added(example)).contains("occupation-postes#used " + used);
    }

    @Test
    void aPlaceIsTheFileThatTheEventIsAbout() {
        var example = Examples.resource("contracts/events/thirdplaces/space-opened.v1/examples/minimal.json");

        assertThat(read(example).additions())
                .singleElement()
                .satisfies(it -> assertThat(it.contribution().by())
                        .containsEntry("place", example.get("subject").asString()));
    }
}
