package org.maillage.eventing.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEventsTest {

    private static final String OPENED = "org.maillage.model.opened.v1";
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final JsonEvents<Event, WrittenV1> format = new JsonEvents<>(
            "model", Map.of("opened", OpenedV1.class, "closed", ClosedV1.class), Event::write, Event::read);

    @Test
    void anEventIsWrittenUnderItsNameWithoutWhatIsAbsent() {
        var written = format.encode(new Event(AT, "Un atelier", null));

        assertThat(written.type()).isEqualTo(OPENED);
        assertThat(new String(written.data(), UTF_8)).isEqualTo("{\"title\":\"Un atelier\"}");
    }

    @Test
    void whatIsWrittenIsReadBackWithWhatItsAttributesSay() {
        var event = new Event(AT, "Un atelier", "Ici");

        assertThat(decoded(OPENED, new String(format.encode(event).data(), UTF_8)))
                .isEqualTo(event);
    }

    @Test
    void whatIsNotKnownIsIgnored() {
        assertThat(decoded(OPENED, "{\"title\": \"Un atelier\", \"neverHeardOf\": []}"))
                .isEqualTo(new Event(AT, "Un atelier", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\": null}", "null", "{\"title\": ", "{\"title\": {}}", "{\"title\": \"\"}"})
    void dataThatDoNotSayAllIsUnreadable(String data) {
        assertThatThrownBy(() -> decoded(OPENED, data)).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void anotherTypeIsUnreadable() {
        String other = "org.maillage.model.reopened.v1";

        assertThatThrownBy(() -> decoded(other, "{}")).isInstanceOf(UnreadableRecordException.class);
        assertThat(format.knows(other)).isFalse();
        assertThat(format.recordOf(other)).isNull();
        assertThat(format.knows(OPENED)).isTrue();
        assertThat(format.recordOf(OPENED)).isEqualTo(OpenedV1.class);
    }

    private Event decoded(String type, String data) {
        return format.decode(new Envelope("1", "/maillage/model", type, "2", AT, Map.of()), data.getBytes(UTF_8));
    }

    private record Event(Instant at, String title, @Nullable String place) {

        private Event {
            if (title.isEmpty()) {
                throw new IllegalArgumentException("no title");
            }
        }

        private WrittenV1 write() {
            return new OpenedV1(title, place);
        }

        private static Event read(Envelope envelope, WrittenV1 written) {
            return switch (written) {
                case OpenedV1 it -> new Event(envelope.time(), it.title(), it.place());
                case ClosedV1 _ -> throw new IllegalArgumentException("not in this test");
            };
        }
    }

    private sealed interface WrittenV1 {}

    private record OpenedV1(String title, @Nullable String place) implements WrittenV1 {}

    private record ClosedV1() implements WrittenV1 {}
}
