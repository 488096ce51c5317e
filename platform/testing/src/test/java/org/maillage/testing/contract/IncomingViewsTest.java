package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;

class IncomingViewsTest {

    private static final String TOPIC = "needs.need.events.v1";
    private static final String QUALIFIED = "org.maillage.needs.need-qualified.v1";

    @Test
    void aTolerantReaderPasses() {
        assertThat(failures(IncomingViews.ofTopic(TOPIC, event -> data(event).path("theme"))))
                .isEmpty();
        assertThat(failures(IncomingViews.ofStatementsTo(
                        "needs", event -> data(event).path("theme"))))
                .isEmpty();
    }

    @Test
    void aReaderThatTripsOverUnknownFieldsIsFound() {
        assertThat(failures(IncomingViews.ofTopic(TOPIC, IncomingViewsTest::data)))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("with an unknown field is read the same"));
    }

    @Test
    void aReaderThatTripsOverUnknownValuesIsFound() {
        assertThat(failures(IncomingViews.ofTopic(TOPIC, IncomingViewsTest::knownPriority)))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("with another /priority is read"));
    }

    @Test
    void aViewMayOnlyRequireWhatIsPromised() {
        assertThatCode(() -> IncomingViews.assertRequiresOnlyWhatIsPromised(QUALIFIED, Modest.class))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> IncomingViews.assertRequiresOnlyWhatIsPromised(QUALIFIED, Demanding.class))
                .hasMessageContaining("required in");
        assertThatThrownBy(() -> IncomingViews.assertRequiresOnlyWhatIsPromised(QUALIFIED, Dreaming.class))
                .hasMessageContaining("known in");
    }

    private record Modest(String theme, @Nullable String priority) {}

    private record Demanding(String theme, String priority) {}

    private record Dreaming(String theme, @Nullable String colour) {}

    private enum Priority {
        LOW,
        MEDIUM,
        HIGH
    }

    private static Priority knownPriority(WireEvent event) {
        return Priority.valueOf(data(event).path("priority").asString("LOW").toUpperCase(Locale.ROOT));
    }

    private static JsonNode data(WireEvent event) {
        return Contracts.JSON.readTree(event.data());
    }

    private static List<String> failures(Stream<DynamicTest> tests) {
        return tests.filter(PublishedEventsTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
    }
}
