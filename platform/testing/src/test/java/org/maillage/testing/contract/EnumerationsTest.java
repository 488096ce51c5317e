package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class EnumerationsTest {

    private static final Contract QUALIFIED = Contracts.load().of("org.maillage.needs.need-qualified.v1");

    @Test
    void theValuesOfTheContractPass() {
        assertThat(failures(Enumerations.of(QUALIFIED, "/properties", Qualified.class)))
                .isEmpty();
    }

    @Test
    void aValueThatTheContractDoesNotGiveIsFound() {
        assertThat(failures(Enumerations.of(QUALIFIED, "/properties", WidelyQualified.class)))
                .singleElement()
                .asString()
                .endsWith(" scope");
    }

    @Test
    void aFieldThatTheContractDoesNotKnowIsFound() {
        assertThat(failures(Enumerations.of(QUALIFIED, "/properties", Renamed.class)))
                .singleElement()
                .asString()
                .endsWith(" reach");
    }

    @Test
    void everyTypeOfATopicIsWrittenInARecordAndExceptionsAreSaid() {
        var tests = Enumerations.ofTopic(
                "needs.need.events.v1",
                type -> type.equals(QUALIFIED.type()) ? WidelyQualified.class : Plain.class,
                component -> component.getType() != Wide.class);

        assertThat(tests).isEmpty();
    }

    private static List<String> failures(Stream<DynamicTest> tests) {
        List<DynamicTest> all = tests.toList();
        assertThat(all).isNotEmpty();
        return all.stream()
                .filter(PublishedEventsTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private enum Scope {
        DISTRICT,
        SEVERAL_DISTRICTS,
        METROPOLIS
    }

    private enum Wide {
        DISTRICT,
        SEVERAL_DISTRICTS,
        METROPOLIS,
        WORLD
    }

    private record Qualified(String title, Scope scope) {}

    private record WidelyQualified(Wide scope) {}

    private record Renamed(Scope reach) {}

    private record Plain(String title) {}
}
