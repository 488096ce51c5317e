package org.maillage.thirdplaces.occupancy.adapter;

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
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import org.maillage.thirdplaces.occupancy.OccupancyEvent;
import org.maillage.thirdplaces.place.Organisation.LegalForm;
import tools.jackson.databind.JsonNode;

class PublishedEventsTest {

    private static final String TOPIC = "thirdplaces.occupancy.events.v1";
    private static final List<Contract> CONTRACTS = Contracts.load().eventsOf(TOPIC);
    private static final OccupancyEventsV1 FORMAT = new OccupancyEventsV1();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(OccupancyEvent.class, FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return CONTRACTS.stream()
                .flatMap(contract -> fields(contract)
                        .filter(field -> field.getType().isEnum())
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field.getName(), () -> assertSameValues(contract, field))));
    }

    @Test
    void legalFormsAreThoseOfTheContract() {
        var opened = contract("org.maillage.thirdplaces.occupancy-agreed.v1");

        assertThat(constants(LegalForm.class))
                .isEqualTo(values(opened.schema().at("/$defs/organisation/properties/legalForm")));
    }

    @Test
    void anUnknownFieldIsIgnored() {
        var opened = contract("org.maillage.thirdplaces.occupant-moved-out.v1");
        var example = opened.examples().getFirst();
        var withMore = example.data().deepCopy().put("colour", "red");

        assertThat(FORMAT.decode(example.envelope(), bytes(withMore)))
                .isEqualTo(FORMAT.decode(example.envelope(), bytes(example.data())));
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
        var envelope = contract("org.maillage.thirdplaces.occupant-moved-in.v1")
                .examples()
                .getFirst()
                .envelope();
        var renamed = new Envelope(
                envelope.id(),
                envelope.source(),
                "org.maillage.thirdplaces.occupant-moved.v1",
                envelope.subject(),
                envelope.time(),
                envelope.extensions());

        assertThatThrownBy(() -> FORMAT.decode(renamed, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static Stream<RecordComponent> fields(Contract contract) {
        var data = requireNonNull(OccupancyEventsV1.RECORDS.get(contract.type()));
        return Arrays.stream(data.getRecordComponents());
    }

    private static void assertSameValues(Contract contract, RecordComponent field) {
        var ofContract = values(contract.schema().path("properties").path(field.getName()));

        assertThat(constants(field.getType())).isEqualTo(ofContract);
    }

    private static void assertUnreadableWithout(Contract contract, String field) {
        var example = contract.examples().getFirst();
        var without = example.data().deepCopy();
        without.remove(field);

        assertThatThrownBy(() -> FORMAT.decode(example.envelope(), bytes(without)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static Contract contract(String type) {
        return Contracts.load().of(type);
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
