package org.maillage.incubation.project.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.incubation.project.ProjectEvent;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;
import tools.jackson.databind.JsonNode;

class PublishedEventsTest {

    private static final String TOPIC = "incubation.project.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(ProjectEvent.class, ProjectEventsV1.FORMAT, TOPIC)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, ProjectEventsV1.FORMAT::recordOf, _ -> true);
    }

    @Test
    void anniversariesAreThoseOfTheContract() {
        var months = CONTRACTS
                .of("org.maillage.incubation.survival-checked.v1")
                .schema()
                .at("/properties/months/enum");

        assertThat(months.valueStream().map(JsonNode::intValue))
                .containsExactlyElementsOf(Arrays.stream(Anniversary.values())
                        .map(Anniversary::months)
                        .toList());
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var opened = CONTRACTS.of("org.maillage.incubation.project-opened.v1");

        Enumerations.assertSame(LegalForm.class, opened, "/$defs/organisation/properties/legalForm");
    }
}
