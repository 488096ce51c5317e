package org.maillage.impact.declaration.adapter;

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
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import tools.jackson.databind.JsonNode;

class PublishedEventsTest {

    private static final String TOPIC = "impact.declaration.events.v1";
    private static final List<Contract> CONTRACTS = Contracts.load().eventsOf(TOPIC);
    private static final DeclarationEventsV1 FORMAT = new DeclarationEventsV1();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(DeclarationEvent.class, FORMAT, TOPIC).tests();
    }

    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return CONTRACTS.stream()
                .flatMap(contract -> fields(contract)
                        .filter(field -> field.getType() != Kind.class && field.getType() != Proof.class)
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field.getName(), () -> assertSameValues(contract, field))));
    }

    @Test
    void kindsAndLevelsAreSomeOfTheContract() {
        var corrected = Contracts.load().of("org.maillage.impact.declaration-corrected.v1");
        var verified = Contracts.load().of("org.maillage.impact.declaration-verified.v1");

        assertThat(values(corrected.schema().at("/properties/kind"))).containsAll(constants(Kind.class));
        assertThat(values(verified.schema().at("/properties/kind"))).isEqualTo(constants(Kind.class));
        assertThat(constants(Proof.class)).containsAll(values(verified.schema().at("/properties/level")));
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsUnreadable() {
        return CONTRACTS.stream()
                .flatMap(contract -> contract.requiredFields().stream()
                        .map(field -> DynamicTest.dynamicTest(
                                contract.type() + " " + field, () -> assertUnreadableWithout(contract, field))));
    }

    private static Stream<RecordComponent> fields(Contract contract) {
        var data = requireNonNull(DeclarationEventsV1.RECORDS.get(contract.type()));
        return Arrays.stream(data.getRecordComponents())
                .filter(field -> field.getType().isEnum());
    }

    private static void assertSameValues(Contract contract, RecordComponent field) {
        var ofContract = values(contract.schema().path("properties").path(field.getName()));

        assertThat(constants(field.getType())).isEqualTo(ofContract);
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
