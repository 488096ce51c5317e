package org.maillage.impact.job.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.adapter.JobEventV1.JobCountV1;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;

class PublishedEventsTest {

    private static final String TOPIC = "impact.job.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(JobEvent.class, JobEventsV1.FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(TOPIC, JobEventsV1.FORMAT::recordOf, field -> !isEvidenceOfACheck(field));
    }

    /** A check is proved by others than staff; only a confirmation by staff. */
    private static boolean isEvidenceOfACheck(RecordComponent field) {
        return field.getDeclaringRecord() == JobEventsV1.FORMAT.recordOf("org.maillage.impact.job-status-checked.v1")
                && field.getName().equals("evidence");
    }

    @TestFactory
    Stream<DynamicTest> whatAJobCountsForHasTheValuesOfItsContract() {
        var ended = CONTRACTS.of("org.maillage.impact.job-ended.v1");

        return Enumerations.of(ended, "/$defs/jobCount/properties", JobCountV1.class);
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var declared = CONTRACTS.of("org.maillage.impact.job-declared.v1");

        Enumerations.assertSame(LegalForm.class, declared, "/$defs/organisation/properties/legalForm");
    }

    @TestFactory
    Stream<DynamicTest> thePersonIsInNoEvent() {
        return CONTRACTS.eventsOf(TOPIC).stream()
                .flatMap(contract -> contract.examples().stream())
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> assertThat(example.event().toString()).doesNotContain("personRef")));
    }
}
