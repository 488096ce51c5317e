package org.maillage.funding.grant.adapter;

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
import org.maillage.funding.grant.GrantEvent;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.Organisation.LegalForm;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import tools.jackson.databind.JsonNode;

class PublishedGrantsTest {

    private static final String TOPIC = "funding.grant.events.v1";
    private static final List<Contract> CONTRACTS = Contracts.load().eventsOf(TOPIC);

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(GrantEvent.class, GrantEventsV1.FORMAT, TOPIC).tests();
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
        var submitted = contract("application-submitted");

        assertThat(constants(LegalForm.class))
                .isEqualTo(values(submitted.schema().at("/$defs/organisation/properties/legalForm")));
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsUnreadable() {
        return CONTRACTS.stream()
                .flatMap(contract -> contract.requiredFields().stream()
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field, () -> assertUnreadableWithout(contract, field))));
    }

    @Test
    void whetherItIsADemonstrationIsAnAttribute() {
        var example = contract("application-submitted").examples().getFirst();

        var event = (ApplicationSubmitted) GrantEventsV1.FORMAT.decode(example.envelope(), bytes(example.data()));

        assertThat(event.application().synthetic()).isTrue();
    }

    @Test
    void anUnknownFieldIsIgnored() {
        var example = contract("award-notified").examples().getFirst();
        var withMore = example.data().deepCopy().put("colour", "red");

        assertThat(GrantEventsV1.FORMAT.decode(example.envelope(), bytes(withMore)))
                .isEqualTo(GrantEventsV1.FORMAT.decode(example.envelope(), bytes(example.data())));
    }

    private static Stream<RecordComponent> fields(Contract contract) {
        return Arrays.stream(GrantEventsV1.FORMAT.recordOf(contract.type()).getRecordComponents());
    }

    private static void assertSameValues(Contract contract, RecordComponent field) {
        assertThat(constants(field.getType()))
                .isEqualTo(values(contract.schema().path("properties").path(field.getName())));
    }

    private static void assertUnreadableWithout(Contract contract, String field) {
        var example = contract.examples().getFirst();
        var without = example.data().deepCopy();
        without.remove(field);

        assertThatThrownBy(() -> GrantEventsV1.FORMAT.decode(example.envelope(), bytes(without)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static Contract contract(String name) {
        return Contracts.load().of("org.maillage.funding." + name + ".v1");
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
