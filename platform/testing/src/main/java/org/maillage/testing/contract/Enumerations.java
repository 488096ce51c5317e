package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Holds the enumerations of a service to the values that its contracts give, in their order. */
public final class Enumerations {

    private Enumerations() {}

    /**
     * One test per enumerated field of what travels in a topic.
     *
     * @param records by whole type, the record in which it is written
     * @param held    which components are to have exactly the values of the contract; those of no enumeration are left out
     */
    public static Stream<DynamicTest> ofTopic(
            String topic, Function<String, @Nullable Class<?>> records, Predicate<RecordComponent> held) {
        return Contracts.load().eventsOf(topic).stream()
                .flatMap(contract -> of(
                        contract,
                        "/properties",
                        Objects.requireNonNull(records.apply(contract.type()), contract.type()),
                        held));
    }

    /**
     * One test per enumerated component of a record.
     *
     * @param place of the properties that it stands for, in the schema of the contract
     */
    public static Stream<DynamicTest> of(Contract contract, String place, Class<?> data) {
        return of(contract, place, data, _ -> true);
    }

    /** Fails unless an enumeration has exactly the values that the schema at a place of a contract gives. */
    public static void assertSame(Class<?> enumeration, Contract contract, String place) {
        assertThat(constants(enumeration))
                .as("%s %s", contract, place)
                .isNotEmpty()
                .isEqualTo(values(contract, place));
    }

    /** The values that the schema at a place of a contract gives. */
    public static List<String> values(Contract contract, String place) {
        return contract.schema()
                .at(place)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The constants of an enumeration, as they are written. */
    public static List<String> constants(Class<?> enumeration) {
        return Arrays.stream(Objects.requireNonNull(enumeration.getEnumConstants(), enumeration.getName()))
                .map(Object::toString)
                .toList();
    }

    private static Stream<DynamicTest> of(
            Contract contract, String place, Class<?> data, Predicate<RecordComponent> held) {
        return Arrays.stream(data.getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .filter(held)
                .map(component -> dynamicTest(
                        contract + " " + component.getName(),
                        () -> assertSame(component.getType(), contract, place + "/" + component.getName())));
    }
}
