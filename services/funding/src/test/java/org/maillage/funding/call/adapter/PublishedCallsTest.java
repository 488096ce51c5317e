package org.maillage.funding.call.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.funding.call.CallDecider;
import org.maillage.funding.call.CallEvent;
import org.maillage.funding.call.CallState;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.GoldenExample;
import org.maillage.testing.contract.PublishedEvents;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Calls as others read them, as they are stored, and when time ends them. */
class PublishedCallsTest {

    private static final String TOPIC = "funding.call.events.v1";
    private static final CallStates STATES = new CallStates(converter());

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(CallEvent.class, CallEventsV1.FORMAT, TOPIC).tests();
    }

    @Test
    void aPublishedCallIsStoredAndReadBack() {
        assertReadBack(published("full"));
        assertReadBack(published("minimal"));
    }

    @Test
    void aClosedCallIsStoredAndReadBack() {
        var closed = new CallDecider().evolve(published("full"), event("call-closed", "full"));

        assertReadBack(closed);
        assertThat(CallConfiguration.timers(closed)).isEmpty();
    }

    @Test
    void theStoredFormNamesNoClass() {
        assertThat(STATES.write(published("full"))).doesNotContainKey("_class").containsEntry("stage", "PUBLISHED");
    }

    @Test
    void aCallEndsWhenItsLastDayHasPassedInParis() {
        assertThat(CallConfiguration.timers(published("minimal")))
                .extracting(Timer::messageId)
                .containsExactly("call-end@2024-11-30T23:00:00Z");
    }

    private static void assertReadBack(CallState state) {
        Document stored = STATES.write(state);
        assertThat(STATES.read(stored)).isEqualTo(state);
    }

    private static CallState published(String example) {
        var decider = new CallDecider();
        return decider.evolve(decider.absent(), event("call-published", example));
    }

    private static CallEvent event(String name, String example) {
        GoldenExample golden = Contracts.load().of("org.maillage.funding." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow();
        return CallEventsV1.FORMAT.decode(golden.envelope(), golden.onTheWire().data());
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
