package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.ReadFields.Fields;
import tools.jackson.databind.JsonNode;

class ReadFieldsTest {

    private static final String TOPIC = "needs.need.events.v1";
    private static final String QUALIFIED = "org.maillage.needs.need-qualified.v1";
    private static final String COMMISSIONED = "org.maillage.needs.study-commissioned.v1";

    @Test
    void aFieldIsReadWhenAnotherValueMakesADifference() {
        var reads = new ReadFields()
                .in(TOPIC, of(QUALIFIED, data -> data.path("theme").asString("")));

        assertThat(reads.observed()).containsOnlyKeys(QUALIFIED);
        assertThat(fields(reads, QUALIFIED).reads()).containsExactly("/theme");
        assertThat(fields(reads, QUALIFIED).requires()).isEmpty();
    }

    @Test
    void aFieldIsRequiredWhenNothingCanBeReadWithoutIt() {
        var reads = new ReadFields()
                .in(
                        TOPIC,
                        of(QUALIFIED, data -> data.required("scope").asString().length() > 1));

        assertThat(fields(reads, QUALIFIED).requires()).containsExactly("/scope");
    }

    @Test
    void whatOnlySomeEventsMustHaveIsNotRequired() {
        var reads = new ReadFields()
                .in(
                        TOPIC,
                        of(
                                QUALIFIED,
                                data -> data.path("scope").asString("").equals("SEVERAL_DISTRICTS")
                                        ? data.required("priority").asString("")
                                        : data.required("theme").asString("")));

        assertThat(fields(reads, QUALIFIED).reads()).contains("/priority", "/theme");
        assertThat(fields(reads, QUALIFIED).requires()).containsExactly("/theme");
    }

    @Test
    void norIsWhatAnEventThatCountsForNothingLacks() {
        var reads = new ReadFields()
                .in(
                        TOPIC,
                        of(
                                QUALIFIED,
                                data -> data.path("scope").asString("").equals("SEVERAL_DISTRICTS")
                                        ? data.required("priority").asString("")
                                        : null));

        assertThat(fields(reads, QUALIFIED).reads()).contains("/priority");
        assertThat(fields(reads, QUALIFIED).requires()).isEmpty();
    }

    @Test
    void ofFieldsWithinOthersTheInnermostAreTold() {
        var reads = new ReadFields()
                .in(
                        TOPIC,
                        of(
                                COMMISSIONED,
                                data -> data.path("funders")
                                        .valueStream()
                                        .map(funder -> funder.path("name").asString(""))
                                        .toList()));

        assertThat(fields(reads, COMMISSIONED).reads()).containsExactly("/funders/*/name");
    }

    @Test
    void aReaderThatTripsOverUnknownValuesIsStrictAboutThem() {
        var reads = new ReadFields()
                .in(
                        TOPIC,
                        of(QUALIFIED, data -> Scope.valueOf(data.path("scope").asString(""))));

        assertThat(fields(reads, QUALIFIED).strict()).containsExactly("/scope");
    }

    @Test
    void aTypeMayBeHeardWithoutAnyOfItsFields() {
        var reads = new ReadFields().in(TOPIC, of(QUALIFIED, _ -> "qualified"));

        assertThat(fields(reads, QUALIFIED).reads()).isEmpty();
    }

    @Test
    void whatIsReadOnlyAfterAnotherEventIsSeenToo() {
        var reads = new ReadFields().in(TOPIC, new PriorityOnceReported());

        assertThat(fields(reads, QUALIFIED).reads()).containsExactly("/priority");
    }

    @Test
    void aReaderThatNeverAnswersTheSameTwiceIsFound() {
        assertThatThrownBy(() -> new ReadFields().in(TOPIC, _ -> UUID.randomUUID()))
                .hasMessageContaining("read twice");
    }

    @Test
    void aRecordThatSaysSomethingElseIsFound(@TempDir Path folder) {
        Path file = folder.resolve("reads.json");

        assertThatThrownBy(() -> Recorded.assertHolds(file, List.of("theme"), false))
                .hasMessageContaining("-Dmaillage.record=true");
    }

    private enum Scope {
        DISTRICT,
        SEVERAL_DISTRICTS,
        METROPOLIS
    }

    private static Fields fields(ReadFields reads, String type) {
        return Objects.requireNonNull(reads.observed().get(type));
    }

    private static IncomingViews.Reader of(String type, Function<JsonNode, @Nullable Object> reader) {
        return event -> event.envelope().type().equals(type) ? reader.apply(data(event)) : null;
    }

    private static JsonNode data(WireEvent event) {
        return EventData.read(event, JsonNode.class);
    }

    /** Keeps nothing but the priority of a need of which the report was heard. */
    private static final class PriorityOnceReported implements Reaction<String, String> {

        @Override
        public @Nullable String after(@Nullable String before, WireEvent event) {
            return switch (event.envelope().type()) {
                case "org.maillage.needs.need-reported.v1" -> "reported";
                case QUALIFIED ->
                    before == null ? null : data(event).path("priority").asString("");
                default -> before;
            };
        }

        @Override
        public List<Message.Reaction<String>> to(WireEvent event, @Nullable String before) {
            return List.of();
        }
    }
}
