package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The consumer's side of contracts, for a {@code @TestFactory}: every golden example is read; with a field that nobody knows
 * it is read the same; with a value that no enumeration has yet it is read all the same.
 */
public final class IncomingViews {

    private static final String NEVER_HEARD_OF = "NEVER_HEARD_OF";

    private IncomingViews() {}

    /** How a service reads events or statements of others; it throws when it cannot. */
    @FunctionalInterface
    public interface Reader extends Function<WireEvent, @Nullable Object> {}

    /** Domain events of {@code topic}. */
    public static Stream<DynamicTest> ofTopic(String topic, Reader reader) {
        return tests(Contracts.load().eventsOf(topic), reader);
    }

    /** Statements that {@code service} decides about; an unknown value in them is the door's to refuse. */
    public static Stream<DynamicTest> ofStatementsTo(String service, Reader reader) {
        return Contracts.load().statementsTo(service).stream()
                .flatMap(contract -> contract.examples().stream())
                .flatMap(example -> tolerant(example, reader));
    }

    /**
     * Fails unless each component of a view that is not {@code @Nullable} is a field that the contract of {@code type}
     * requires, and each other one a field that it knows.
     */
    public static void assertRequiresOnlyWhatIsPromised(String type, Class<? extends Record> view) {
        Contract contract = Contracts.load().of(type);
        List<String> required = Arrays.stream(view.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        assertThat(contract.requiredFields()).as("required in %s", type).containsAll(required);
        assertThat(contract.schema().path("properties").propertyNames())
                .as("known in %s", type)
                .containsAll(Arrays.stream(view.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static Stream<DynamicTest> tests(List<Contract> contracts, Reader reader) {
        return contracts.stream()
                .flatMap(contract -> contract.examples().stream()
                        .flatMap(example -> Stream.concat(
                                tolerant(example, reader), withUnknownValues(contract, example, reader))));
    }

    private static Stream<DynamicTest> tolerant(GoldenExample example, Reader reader) {
        return Stream.of(
                dynamicTest(example + " is read", () -> reader.apply(example.onTheWire())),
                dynamicTest(example + " with an unknown field is read the same", () -> {
                    ObjectNode more = example.data().deepCopy().put("neverHeardOf", true);
                    assertThat(reader.apply(example.onTheWire(more))).isEqualTo(reader.apply(example.onTheWire()));
                }));
    }

    private static Stream<DynamicTest> withUnknownValues(Contract contract, GoldenExample example, Reader reader) {
        return contract.enumeratedValues(example.data()).stream()
                .map(place -> dynamicTest("%s with another %s is read".formatted(example, place), () -> {
                    JsonNode other = EnumeratedValues.replaced(example.data(), place, NEVER_HEARD_OF);
                    reader.apply(example.onTheWire(other));
                }));
    }
}
