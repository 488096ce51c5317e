package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireFormat;
import tools.jackson.databind.node.ObjectNode;

class PublishedEventsTest {

    private static final String TOPIC = "needs.need.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void aFormatThatKeepsEverythingPasses() {
        assertThat(failures(PublishedEvents.of(Kept.class, new KeepsAll(), TOPIC)))
                .isEmpty();
    }

    @Test
    void aFormatThatLosesAFieldIsFoundByTheExamplesThatHaveIt() {
        assertThat(failures(PublishedEvents.of(Kept.class, new LosesTheTitle(), TOPIC)))
                .isNotEmpty()
                .allMatch(name -> name.contains("/need-reported.v1/"));
    }

    @Test
    void anEventWithoutAContractIsFoundUnlessItIsSaidToStay() {
        assertThat(failures(PublishedEvents.of(Event.class, new WidelyKeepsAll(), TOPIC)))
                .containsExactly("every event has a contract");
        assertThat(failures(PublishedEvents.of(Event.class, new WidelyKeepsAll(), TOPIC)
                        .except(Forgotten.class)))
                .isEmpty();
    }

    @Test
    void aFormatThatReadsLessThanIsPromisedIsFound() {
        var lenient = new KeepsAll() {
            @Override
            void requireComplete(Contract contract, ObjectNode data) {}
        };

        assertThat(failures(PublishedEvents.of(Kept.class, lenient, TOPIC)))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("is unreadable without a required field"));
    }

    @Test
    void aFormatThatReadsMoreThanItKnowsIsFound() {
        var greedy = new KeepsAll() {
            @Override
            void forgetUnknown(Contract contract, ObjectNode data) {}
        };

        assertThat(failures(PublishedEvents.of(Kept.class, greedy, TOPIC)))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("with an unknown field is read the same"));
    }

    @Test
    void aFormatThatReadsAnyTypeIsFound() {
        var indifferent = new KeepsAll() {
            @Override
            Contract contract(String type) {
                return CONTRACTS.all().stream()
                        .filter(contract -> contract.type().equals(type))
                        .findFirst()
                        .orElse(CONTRACTS.of("org.maillage.needs.need-merged.v1"));
            }

            @Override
            void requireComplete(Contract contract, ObjectNode data) {
                if (!data.isEmpty()) {
                    super.requireComplete(contract, data);
                }
            }
        };

        assertThat(failures(PublishedEvents.of(Kept.class, indifferent, TOPIC))).contains("another type is unreadable");
    }

    private static List<String> failures(PublishedEvents<?> published) {
        return published
                .tests()
                .filter(PublishedEventsTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable failure) {
            return true;
        }
    }

    private sealed interface Event {}

    private record Kept(String type, ObjectNode data) implements Event {}

    private record Forgotten() implements Event {}

    private static class KeepsAll implements WireFormat<Kept> {

        @Override
        public Encoded encode(Kept event) {
            return new Encoded(event.type(), Contracts.bytes(event.data()));
        }

        @Override
        public Kept decode(Envelope envelope, byte[] data) {
            Contract contract = contract(envelope.type());
            var read = (ObjectNode) Contracts.JSON.readTree(data);
            requireComplete(contract, read);
            forgetUnknown(contract, read);
            return new Kept(envelope.type(), read);
        }

        Contract contract(String type) {
            return CONTRACTS.all().stream()
                    .filter(contract -> contract.type().equals(type))
                    .findFirst()
                    .orElseThrow(() -> unreadable(type));
        }

        void requireComplete(Contract contract, ObjectNode data) {
            contract.requiredFields().stream()
                    .filter(field -> !data.has(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw unreadable(field);
                    });
        }

        void forgetUnknown(Contract contract, ObjectNode data) {
            data.retain(contract.schema().path("properties").propertyNames());
        }

        private static UnreadableRecordException unreadable(String what) {
            return new UnreadableRecordException("unreadable", new IllegalArgumentException(what));
        }
    }

    private static final class LosesTheTitle extends KeepsAll {

        @Override
        public Kept decode(Envelope envelope, byte[] data) {
            Kept all = super.decode(envelope, data);
            all.data().remove("title");
            return all;
        }
    }

    private static final class WidelyKeepsAll implements WireFormat<Event> {

        private final KeepsAll format = new KeepsAll();

        @Override
        public Encoded encode(Event event) {
            return switch (event) {
                case Kept kept -> format.encode(kept);
                case Forgotten _ -> throw new IllegalStateException("it stays");
            };
        }

        @Override
        public Event decode(Envelope envelope, byte[] data) {
            return format.decode(envelope, data);
        }
    }
}
