package org.maillage.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.model.Listening;
import org.maillage.eventing.wire.CloudEvents;

class ReactionsTest {

    private final Listening listening = new Listening();

    @Test
    void eventsAreKeptAndReactedToInTheirOrder() {
        takes(listening.hears(1, "open"), listening.hears(2, "step 1"));
        takes(listening.hears(3, "step 2"));

        assertThat(listening.view()).isEqualTo(new View<>(Listening.FILE, 3, "open, step 1, step 2"));
        assertThat(listening.causes()).containsExactly("e1", "e2", "e3");
    }

    @Test
    void whatIsPublishedAgainIsDropped() {
        takes(listening.hears(1, "open"), listening.hears(1, "open"));
        takes(listening.hears(1, "open"), listening.hears(2, "step 1"), listening.hears(1, "open"));

        assertThat(listening.view().content()).isEqualTo("open, step 1");
        assertThat(listening.causes()).containsExactly("e1", "e2");
    }

    @Test
    void whatOvertakesIsDroppedAndCountedUntilItComesInOrder() {
        takes(listening.hears(1, "open"), listening.hears(3, "step 2"));
        assertThat(listening.view().sequence()).isEqualTo(1);
        assertThat(listening.gaps).containsExactly("other.file.events.v1");

        takes(listening.hears(2, "step 1"), listening.hears(3, "step 2"));

        assertThat(listening.causes()).containsExactly("e1", "e2", "e3");
    }

    @Test
    void whatMeansNothingToItMovesTheSequenceOn() {
        takes(listening.hears(1, "painted"), listening.hears(2, "open"));

        assertThat(listening.view().sequence()).isEqualTo(2);
        assertThat(listening.causes()).containsExactly("e2");
    }

    @Test
    void anUnreadableEventCountsAsTakenAndIsKept() {
        takes(listening.hears(1, "open"), listening.hears(2, "garbled"), listening.hears(3, "step 1"));

        assertThat(listening.view()).isEqualTo(new View<>(Listening.FILE, 3, "open, step 1"));
        assertThat(listening.causes()).containsExactly("e1", "e3");
        assertDeadAt(1);
    }

    @Test
    void aRecordThatIsNoCloudEventCountsAsTakenByItsHeader() {
        takes(
                listening.hears(1, "open"),
                Records.without(listening.hears(2, "step 1"), "type"),
                listening.hears(3, "step 1"));

        assertThat(listening.view().sequence()).isEqualTo(3);
        assertDeadAt(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "besoin-12"})
    void aRecordWithoutAFileIsKeptAndItsNeighboursGoOn(@Nullable String key) {
        var event = CloudEvents.read(listening.hears(1, "open"));

        takes(Records.of("other.file.events.v1", 0, 7, key, event), listening.hears(1, "open"));

        assertDeadAt(7);
        assertThat(listening.causes()).containsExactly("e1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "douze", "0", "-1", "99999999999999999999"})
    void aRecordWithoutItsPlaceIsKeptAndItsNeighboursGoOn(@Nullable String sequence) {
        ConsumerRecord<String, byte[]> record = Records.without(listening.hears(1, "open"), "sequence");
        takes(sequence == null ? record : Records.with(record, "sequence", sequence), listening.hears(1, "open"));

        assertDeadAt(0);
        assertThat(listening.causes()).containsExactly("e1");
    }

    @Test
    void aRecordThatIsPassedOverCountsAsTaken() {
        Reactions<?, ?> consumer = listening.consumer();
        consumer.take(List.of(listening.hears(1, "open")));

        consumer.passOver(listening.hears(2, "step 1"));
        consumer.take(List.of(listening.hears(3, "step 1")));

        assertThat(listening.view()).isEqualTo(new View<>(Listening.FILE, 3, "open, step 1"));
        assertThat(listening.causes()).containsExactly("e1", "e3");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void takes(ConsumerRecord<String, byte[]>... records) {
        listening.consumer().take(List.of(records));
    }

    private void assertDeadAt(long offset) {
        assertThat(listening.deadLetters.kept())
                .containsExactly("other.file.events.v1-0@%d of model.reactions".formatted(offset));
    }
}
