package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The producer's side of the contracts of one topic, for a {@code @TestFactory}: each golden example, read into the wire
 * format and written again, is unchanged; each event that the service can decide is one that an example was read into; and
 * what is read back is read as others should read it: more than is known is ignored, less than is promised is refused.
 *
 * @param <E> domain events, sealed
 */
public final class PublishedEvents<E> {

    private static final String NEVER_HEARD_OF = "org.maillage.never-heard-of.v1";

    private final Class<E> sealed;
    private final WireFormat<E> format;
    private final List<Contract> contracts;
    private final Set<Class<? extends E>> unpublished;

    private PublishedEvents(
            Class<E> sealed, WireFormat<E> format, List<Contract> contracts, Set<Class<? extends E>> unpublished) {
        this.sealed = sealed;
        this.format = format;
        this.contracts = contracts;
        this.unpublished = unpublished;
    }

    /** The events that travel in {@code topic}, all of them subtypes of {@code sealed}. */
    public static <E> PublishedEvents<E> of(Class<E> sealed, WireFormat<E> format, String topic) {
        return new PublishedEvents<>(sealed, format, Contracts.load().eventsOf(topic), Set.of());
    }

    /** Events that stay in the service. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final PublishedEvents<E> except(Class<? extends E>... staying) {
        return new PublishedEvents<>(sealed, format, contracts, Set.of(staying));
    }

    /** Per golden example one test of each kind, one that no event lacks a contract, and one that other types are refused. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                contracts.stream()
                        .flatMap(contract -> contract.examples().stream().flatMap(example -> tests(contract, example))),
                Stream.of(
                        dynamicTest("every event has a contract", this::assertEveryEventHasAContract),
                        dynamicTest("another type is unreadable", this::assertAnotherTypeIsUnreadable)));
    }

    private Stream<DynamicTest> tests(Contract contract, GoldenExample example) {
        return Stream.of(
                dynamicTest(example + " is read and written unchanged", () -> assertUnchanged(contract, example)),
                dynamicTest(example + " with an unknown field is read the same", () -> {
                    ObjectNode more = example.data().deepCopy().put("neverHeardOf", true);
                    assertThat(read(example, more)).isEqualTo(read(example));
                }),
                dynamicTest(
                        example + " is unreadable without a required field",
                        () -> assertThat(contract.requiredFields())
                                .allSatisfy(field -> assertUnreadableWithout(field, example))));
    }

    private void assertUnchanged(Contract contract, GoldenExample example) {
        WireFormat.Encoded written = format.encode(read(example));
        JsonNode data = Contracts.JSON.readTree(written.data());
        assertThat(written.type()).isEqualTo(contract.type());
        assertThat(data).isEqualTo(example.data());
        assertThat(contract.faults(data)).isEmpty();
    }

    private void assertUnreadableWithout(String field, GoldenExample example) {
        ObjectNode less = example.data().deepCopy();
        less.remove(field);
        assertThatThrownBy(() -> read(example, less)).as(field).isInstanceOf(UnreadableRecordException.class);
    }

    private void assertAnotherTypeIsUnreadable() {
        Envelope known = contracts.getFirst().examples().getFirst().envelope();
        var other = new Envelope(
                known.id(), known.source(), NEVER_HEARD_OF, known.subject(), known.time(), known.extensions());
        assertThatThrownBy(() -> format.decode(other, Contracts.bytes(Contracts.JSON.createObjectNode())))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private void assertEveryEventHasAContract() {
        Set<String> read = new TreeSet<>();
        contracts.stream()
                .flatMap(contract -> contract.examples().stream())
                .forEach(example -> read.add(name(read(example).getClass())));
        Set<String> decided = new TreeSet<>();
        leaves(sealed).filter(event -> !unpublished.contains(event)).forEach(event -> decided.add(name(event)));
        assertThat(read).as("events that the golden examples are read into").isEqualTo(decided);
    }

    private E read(GoldenExample example) {
        return read(example, example.data());
    }

    private E read(GoldenExample example, JsonNode data) {
        return format.decode(example.envelope(), Contracts.bytes(data));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PublishedEvents::leaves)
                : Stream.of(type);
    }

    private static String name(Class<?> event) {
        return event.getSimpleName();
    }
}
