package org.maillage.impact.job.adapter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.adapter.JobEventV1.JobCountV1;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import tools.jackson.databind.JsonNode;

class PublishedEventsTest {

    private static final String TOPIC = "impact.job.events.v1";
    private static final List<Contract> CONTRACTS = Contracts.load().eventsOf(TOPIC);
    private static final JobEventsV1 FORMAT = new JobEventsV1();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(JobEvent.class, FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return CONTRACTS.stream()
                .flatMap(contract -> fields(requireNonNull(JobEventsV1.RECORDS.get(contract.type())))
                        .filter(field -> !isStatementEvidence(contract, field))
                        .map(field -> sameValues(contract, "/properties/" + field.getName(), field)));
    }

    /** A check is proved by others than staff; only a confirmation by staff. */
    private static boolean isStatementEvidence(Contract contract, RecordComponent field) {
        return contract.type().endsWith("job-status-checked.v1")
                && field.getName().equals("evidence");
    }

    @TestFactory
    Stream<DynamicTest> whatAJobCountsForHasTheValuesOfItsContract() {
        var ended = Contracts.load().of("org.maillage.impact.job-ended.v1");

        return fields(JobCountV1.class)
                .map(field -> sameValues(ended, "/$defs/jobCount/properties/" + field.getName(), field));
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var declared = Contracts.load().of("org.maillage.impact.job-declared.v1");

        assertThat(constants(LegalForm.class))
                .isEqualTo(values(declared.schema().at("/$defs/organisation/properties/legalForm")));
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsUnreadable() {
        return CONTRACTS.stream()
                .flatMap(contract -> contract.requiredFields().stream()
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field, () -> assertUnreadableWithout(contract, field))));
    }

    @TestFactory
    Stream<DynamicTest> thePersonIsInNoEvent() {
        return CONTRACTS.stream()
                .flatMap(contract -> contract.examples().stream())
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> assertThat(example.event().toString()).doesNotContain("personRef")));
    }

    private static DynamicTest sameValues(Contract contract, String place, RecordComponent field) {
        return DynamicTest.dynamicTest(
                contract.type() + " " + place,
                () -> assertThat(constants(field.getType()))
                        .isEqualTo(values(contract.schema().at(place))));
    }

    private static Stream<RecordComponent> fields(Class<?> data) {
        return Arrays.stream(data.getRecordComponents())
                .filter(field -> field.getType().isEnum());
    }

    private static void assertUnreadableWithout(Contract contract, String field) {
        var example = contract.examples().getFirst();
        var without = example.data().deepCopy();
        without.remove(field);

        assertThatThrownBy(() ->
                        FORMAT.decode(example.envelope(), without.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static List<String> constants(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(Object::toString)
                .toList();
    }

    private static List<String> values(JsonNode field) {
        return field.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
