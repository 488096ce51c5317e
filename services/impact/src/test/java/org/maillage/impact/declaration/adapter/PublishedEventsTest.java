package org.maillage.impact.declaration.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.impact.declaration.DeclarationEvent;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.Enumerations;
import org.maillage.testing.contract.PublishedEvents;

class PublishedEventsTest {

    private static final String TOPIC = "impact.declaration.events.v1";
    private static final Contracts CONTRACTS = Contracts.load();

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(DeclarationEvent.class, DeclarationEventsV1.FORMAT, TOPIC)
                .tests();
    }

    /** Not every event is of every kind or level. */
    @TestFactory
    Stream<DynamicTest> enumerationsHaveTheValuesOfTheirContract() {
        return Enumerations.ofTopic(
                TOPIC,
                DeclarationEventsV1.FORMAT::recordOf,
                field -> field.getType() != Kind.class && field.getType() != Proof.class);
    }

    @Test
    void kindsAndLevelsAreSomeOfTheContract() {
        var corrected = CONTRACTS.of("org.maillage.impact.declaration-corrected.v1");
        var verified = CONTRACTS.of("org.maillage.impact.declaration-verified.v1");

        assertThat(Enumerations.values(corrected, "/properties/kind")).containsAll(Enumerations.constants(Kind.class));
        Enumerations.assertSame(Kind.class, verified, "/properties/kind");
        assertThat(Enumerations.constants(Proof.class)).containsAll(Enumerations.values(verified, "/properties/level"));
    }
}
