package org.maillage.incubation.project.adapter;

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
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.incubation.project.ProjectEvent;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import tools.jackson.databind.JsonNode;

class PublishedEventsTest {

    private static final String TOPIC = "incubation.project.events.v1";
    private static final List<Contract> CONTRACTS = Contracts.load().eventsOf(TOPIC);

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(ProjectEvent.class, ProjectEventsV1.FORMAT, TOPIC)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return CONTRACTS.stream()
                .flatMap(contract -> fields(contract)
                        .filter(field -> field.getType().isEnum())
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field.getName(),
                                () -> assertThat(constants(field.getType()))
                                        .isEqualTo(values(contract.schema()
                                                .path("properties")
                                                .path(field.getName()))))));
    }

    @Test
    void anniversariesAreThoseOfTheContract() {
        var months = contract("survival-checked").schema().at("/properties/months/enum");

        assertThat(months.valueStream().map(JsonNode::intValue))
                .containsExactlyElementsOf(Arrays.stream(Anniversary.values())
                        .map(Anniversary::months)
                        .toList());
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        assertThat(constants(LegalForm.class))
                .isEqualTo(values(contract("project-opened").schema().at("/$defs/organisation/properties/legalForm")));
    }

    @Test
    void anUnknownFieldIsIgnored() {
        var example = contract("milestone-reached").examples().getFirst();
        var withMore = example.data().deepCopy().put("colour", "red");

        assertThat(ProjectEventsV1.FORMAT.decode(example.envelope(), bytes(withMore)))
                .isEqualTo(ProjectEventsV1.FORMAT.decode(example.envelope(), bytes(example.data())));
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsUnreadable() {
        return CONTRACTS.stream()
                .flatMap(contract -> contract.requiredFields().stream()
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field, () -> assertUnreadableWithout(contract, field))));
    }

    @Test
    void anotherTypeIsUnreadable() {
        var envelope = contract("milestone-reached").examples().getFirst().envelope();
        var renamed = new Envelope(
                envelope.id(),
                envelope.source(),
                "org.maillage.incubation.milestone-missed.v1",
                envelope.subject(),
                envelope.time(),
                envelope.extensions());

        assertThatThrownBy(() -> ProjectEventsV1.FORMAT.decode(renamed, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static Stream<RecordComponent> fields(Contract contract) {
        var data = requireNonNull(ProjectEventsV1.FORMAT.recordOf(contract.type()));
        return Arrays.stream(data.getRecordComponents());
    }

    private static void assertUnreadableWithout(Contract contract, String field) {
        var example = contract.examples().getFirst();
        var without = example.data().deepCopy();
        without.remove(field);

        assertThatThrownBy(() -> ProjectEventsV1.FORMAT.decode(example.envelope(), bytes(without)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static Contract contract(String name) {
        return Contracts.load().of("org.maillage.incubation." + name + ".v1");
    }

    private static List<String> constants(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(Object::toString)
                .toList();
    }

    private static List<String> values(JsonNode field) {
        return field.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static byte[] bytes(JsonNode data) {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }
}
