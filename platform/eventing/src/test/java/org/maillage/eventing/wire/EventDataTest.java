package org.maillage.eventing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {

    @Test
    void onlyWhatIsNeededIsRead() {
        var read = EventData.read(event("{\"title\": \"Un atelier\", \"neverHeardOf\": {}}"), Opened.class);

        assertThat(read).isEqualTo(new Opened("Un atelier", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": 3", "{\"title\": {}}", "{\"place\": \"Ici\"}", "null", ""})
    void anEventThatLacksWhatIsNeededIsUnreadable(String data) {
        assertThatThrownBy(() -> EventData.read(event(data), Opened.class))
                .isInstanceOf(UnreadableRecordException.class)
                .hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void theThreadIsAnAttribute() {
        UUID thread = UUID.randomUUID();

        assertThat(EventData.thread(envelope(Map.of(Extension.THREAD_ID, thread.toString()))))
                .isEqualTo(thread);
    }

    @Test
    void anEventWithoutAThreadIsUnreadable() {
        assertThatThrownBy(() -> EventData.thread(envelope(Map.of()))).isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> EventData.thread(envelope(Map.of(Extension.THREAD_ID, "none"))))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void onlyWhatSaysSoIsDemonstrationData() {
        assertThat(EventData.isSynthetic(envelope(Map.of(Extension.SYNTHETIC, "true"))))
                .isTrue();
        assertThat(EventData.isSynthetic(envelope(Map.of(Extension.SYNTHETIC, "false"))))
                .isFalse();
        assertThat(EventData.isSynthetic(envelope(Map.of()))).isFalse();
    }

    private static WireEvent event(String data) {
        return new WireEvent(envelope(Map.of()), data.getBytes(StandardCharsets.UTF_8));
    }

    private static Envelope envelope(Map<String, String> extensions) {
        return new Envelope("1", "/maillage/model", "org.maillage.model.opened.v1", "2", Instant.EPOCH, extensions);
    }

    private record Opened(String title, @Nullable String place) {

        private Opened {
            Objects.requireNonNull(title, "title");
        }
    }
}
