package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.JsonNode;

/**
 * The producer's side of the contracts of one topic, for a {@code @TestFactory}: each golden example, read into the wire
 * format and written again, is unchanged; and each event that the service can decide is one that an example was read into.
 *
 * @param <E> domain events, sealed
 */
public final class PublishedEvents<E> {

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

    /** One test per golden example, and one that no event lacks a contract. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> examples = contracts.stream()
                .flatMap(contract -> contract.examples().stream()
                        .map(example -> dynamicTest(example.name(), () -> assertUnchanged(contract, example))));
        return Stream.concat(
                examples, Stream.of(dynamicTest("every event has a contract", this::assertEveryEventHasAContract)));
    }

    private void assertUnchanged(Contract contract, GoldenExample example) {
        WireFormat.Encoded written = format.encode(read(example));
        JsonNode data = Contracts.JSON.readTree(written.data());
        assertThat(written.type()).isEqualTo(contract.type());
        assertThat(data).isEqualTo(example.data());
        assertThat(contract.faults(data)).isEmpty();
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
        return format.decode(example.envelope(), Contracts.bytes(example.data()));
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
