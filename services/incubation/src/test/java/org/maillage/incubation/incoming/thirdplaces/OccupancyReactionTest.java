package org.maillage.incubation.incoming.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;

class OccupancyReactionTest {

    private static final OccupancyReaction REACTION = new OccupancyReaction();

    @TestFactory
    Stream<DynamicTest> everyEventIsTakenIn() {
        return IncomingViews.ofTopic("thirdplaces.occupancy.events.v1", event -> REACTION.after(null, event));
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(OccupantMovedIn.TYPE, OccupantMovedIn.class);
    }

    @Test
    void whereAProjectMovedInIsKept() {
        var example = Contracts.load().of(OccupantMovedIn.TYPE).examples().stream()
                .filter(it -> it.data().has("projectId"))
                .findFirst()
                .orElseThrow();

        assertThat(REACTION.after(null, example.onTheWire()))
                .isNotNull()
                .extracting(OccupancyView::projectId, OccupancyView::placeId)
                .containsExactly(
                        UUID.fromString(example.data().path("projectId").asString()),
                        UUID.fromString(example.data().path("placeId").asString()));
        assertThat(REACTION.to(example.onTheWire(), null)).isEmpty();
    }
}
