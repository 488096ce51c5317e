package org.maillage.funding.grant.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.funding.grant.GrantEvent;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;

class PublishedGrantsTest {

    private static final String TOPIC = "funding.grant.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(GrantEvent.class, GrantEventsV1.FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, GrantEventsV1.FORMAT::recordOf, _ -> true);
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var submitted = CONTRACTS.of("org.maillage.funding.application-submitted.v1");

        Enumerations.assertSame(LegalForm.class, submitted, "/$defs/organisation/properties/legalForm");
    }

    @Test
    void whetherItIsADemonstrationIsAnAttribute() {
        var example = CONTRACTS
                .of("org.maillage.funding.application-submitted.v1")
                .examples()
                .getFirst();

        var event = (ApplicationSubmitted) GrantEventsV1.FORMAT.decode(
                example.envelope(), example.onTheWire().data());

        assertThat(event.application().synthetic()).isTrue();
    }
}
