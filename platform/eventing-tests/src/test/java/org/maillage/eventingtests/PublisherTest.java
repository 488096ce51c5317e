package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventingtests.Documented.NOON;
import static org.maillage.eventingtests.Documented.pending;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventingtests.Counts.Count;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PublisherTest {

    private final InMemoryDocuments<Count> documents = new InMemoryDocuments<>(_ -> 0);

    @Test
    void whatIsNotAcknowledgedStaysAndIsToldOfOnceForAll(CapturedOutput output) {
        var saved = List.of(pending(UUID.randomUUID(), NOON, 1, 2), pending(UUID.randomUUID(), NOON, 1));
        documents.save(saved);

        new Publisher<>(new Refusing(), documents, Duration.ofSeconds(1)).publish(saved);

        assertThat(documents.dirty(NOON.plusSeconds(1), 10)).containsExactlyElementsOf(saved);
        assertThat(output.getOut().lines().filter(line -> line.contains("Not published yet")))
                .singleElement()
                .asString()
                .contains("pending=\"3\"", "the broker is away");
    }

    /** A log that takes nothing. */
    private static final class Refusing implements Log {
        @Override
        public CompletableFuture<?> append(Pending pending) {
            return CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));
        }

        @Override
        public void flush() {
            // Nothing was taken.
        }
    }
}
