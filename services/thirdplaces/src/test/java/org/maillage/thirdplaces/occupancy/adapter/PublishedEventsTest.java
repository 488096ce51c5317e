package org.maillage.thirdplaces.occupancy.adapter;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.place.Organisation.LegalForm;

class PublishedEventsTest {

    private static final String TOPIC = "thirdplaces.occupancy.events.v1";

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(OccupancyEvent.class, OccupancyEventsV1.FORMAT, TOPIC)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, OccupancyEventsV1.FORMAT::recordOf, _ -> true);
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var contract = Contracts.load().of("org.maillage.thirdplaces.occupancy-agreed.v1");

        Enumerations.assertSame(LegalForm.class, contract, "/$defs/organisation/properties/legalForm");
    }
}
