package org.maillage.thirdplaces.place.adapter;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;
import org.maillage.thirdplaces.place.Organisation.LegalForm;
import org.maillage.thirdplaces.place.PlaceEvent;

class PublishedEventsTest {

    private static final String TOPIC = "thirdplaces.place.events.v1";

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(PlaceEvent.class, PlaceEventsV1.FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, PlaceEventsV1.FORMAT::recordOf, _ -> true);
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var contract = Contracts.load().of("org.maillage.thirdplaces.place-registered.v1");

        Enumerations.assertSame(LegalForm.class, contract, "/$defs/organisation/properties/legalForm");
    }
}
