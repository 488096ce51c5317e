package org.maillage.needs.need.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.needs.need.NeedEvent;
import org.maillage.needs.need.Organisation.LegalForm;
import org.maillage.needs.need.Stage;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;

class PublishedEventsTest {

    private static final String TOPIC = "needs.need.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(NeedEvent.class, NeedEventsV1.FORMAT, TOPIC).tests();
    }

    /** A need is reopened from some states only. */
    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, NeedEventsV1.FORMAT::recordOf, field -> field.getType() != Stage.class);
    }

    @Test
    void aStateLeftIsOneOfTheContract() {
        var reopened = CONTRACTS.of("org.maillage.needs.need-reopened.v1");

        assertThat(Enumerations.constants(Stage.class))
                .containsAll(Enumerations.values(reopened, "/properties/fromState"));
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var opened = CONTRACTS.of("org.maillage.needs.exploration-opened.v1");

        Enumerations.assertSame(LegalForm.class, opened, "/$defs/organisation/properties/legalForm");
    }
}
