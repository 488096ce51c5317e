package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Cause;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Handled;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.mongo.MongoDocuments;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A file to which far more was said than to any real one keeps its speed; one that grows without end is told of. */
@WithBackends
@ExtendWith(OutputCaptureExtension.class)
class LongMemoryTest {

    private static final String DATABASE = "long-memory";
    /** Some twenty times what it takes where nothing else runs: what grows with each message would take far longer. */
    private static final Duration AT_MOST = Duration.ofMillis(250);

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 20;
    /** The quickest counts: the others tell how busy the machine is. */
    private static final int SERIES = 3;

    private final UUID file = UUID.randomUUID();
    private final Random random = new Random(1);

    @Test
    void fiveThousandMessagesLaterOneMoreIsHandledInNoTime(Backends backends, CapturedOutput output) {
        try (MongoClient client = Clients.of(backends.mongoUri(DATABASE))) {
            MongoDocuments<Count> documents = documents(client);
            documents.save(List.of(remembering(5_000)));
            Handler<Count, Command> handler = handler(documents);
            add(handler, WARM_UP);

            Duration each = Stream.generate(() -> average(handler))
                    .limit(SERIES)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();

            assertThat(each).isLessThan(AT_MOST);
            assertThat(documents.find(List.of(file)).getFirst().handled()).hasSize(5_000 + WARM_UP + SERIES * ROUNDS);
            assertThat(output).doesNotContain("Document is large");
        }
    }

    @Test
    void aDocumentOfAMegabyteIsToldOf(Backends backends, CapturedOutput output) {
        try (MongoClient client = Clients.of(backends.mongoUri(DATABASE))) {
            MongoDocuments<Count> documents = documents(client);
            documents.save(List.of(remembering(12_000)));

            assertThat(output).contains("Document is large");
        }
    }

    private Duration average(Handler<Count, Command> handler) {
        long began = System.nanoTime();
        add(handler, ROUNDS);
        return Duration.ofNanos((System.nanoTime() - began) / ROUNDS);
    }

    private static MongoDocuments<Count> documents(MongoClient client) {
        MongoCollection<Document> collection =
                client.getDatabase(DATABASE).getCollection("counts").withWriteConcern(WriteConcern.MAJORITY);
        return new MongoDocuments<>(collection, new Counts.Stored(), _ -> 0);
    }

    private AggregateDocument<Count> remembering(int messages) {
        Map<String, Outcome> handled = new LinkedHashMap<>();
        for (int number = 0; number < messages; number++) {
            handled.put(UUID.randomUUID().toString(), new Outcome.Applied(List.of(UUID.randomUUID())));
        }
        var chain = Chain.ownThread(file, true);
        return new AggregateDocument<>(
                file,
                1,
                messages,
                new Count(true, 0),
                chain,
                List.of(),
                handled,
                List.of(),
                List.of(),
                List.of(),
                null,
                Instant.EPOCH);
    }

    private Handler<Count, Command> handler(MongoDocuments<Count> documents) {
        return new Handlers(
                        (_, _, _) -> {
                            throw new AssertionError("no statement, no verdict");
                        },
                        Patience.USUAL,
                        now -> Ids.timeOrdered(now, random),
                        Clock.systemUTC())
                .of(Counts.type(), documents, new Publisher<>(new Swallowing(), documents, AT_MOST), _ -> _ -> {
                    throw new AssertionError("nothing is received");
                });
    }

    private void add(Handler<Count, Command> handler, int times) {
        for (int time = 0; time < times; time++) {
            String id = UUID.randomUUID().toString();
            Instant now = Instant.now();
            Handled handled = handler.handle(new Message.Asked<Command>(
                    id,
                    file,
                    () -> Filled.about(file, new Command.Add(1), List.of()),
                    Cause.command(id, "somebody", now, now, null),
                    now,
                    OptionalLong.empty()));
            assertThat(handled.outcome()).isInstanceOf(Outcome.Applied.class);
        }
    }

    /** A log that is there at once. */
    private static final class Swallowing implements Log {
        @Override
        public CompletableFuture<?> append(Pending pending) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void flush() {
            // What was appended is there.
        }
    }
}
