package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.partners.DoorClient;
import org.maillage.partners.Golden;
import org.maillage.partners.Statements;
import org.maillage.partners.Tokens;
import org.maillage.partners.door.Message;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Verdict;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.privacy.NothingReadable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.node.ObjectNode;

/** Once a statement is in its topic, the door holds nothing of what was said but a hash. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
@WithBackends
@ExtendWith(OutputCaptureExtension.class)
class NothingKeptTest {

    private static final String US = "atelier";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Not yet late for the sweeper. */
    private static final Instant JUST_NOW = Instant.parse("2100-01-01T00:00:00Z");

    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final List<String> ITS_TOPIC = List.of("topic " + Statements.NEEDS);

    private final DoorClient door;
    private final ReceiptStore receipts;
    private final NothingReadable search;

    NothingKeptTest(
            @LocalServerPort int port,
            Backends backends,
            @Autowired ReceiptStore receipts,
            @Autowired MongoDatabaseFactory mongo) {
        this.door = new DoorClient(port);
        this.receipts = receipts;
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @BeforeEach
    void register() {
        door.register(US, false);
        await().atMost(PATIENCE)
                .until(() -> door.publish(US, Golden.need(US, "ready")).status() == 202);
    }

    @Test
    void whatIsAcceptedIsInItsTopicAlone(CapturedOutput output) {
        String words = words();
        ObjectNode said = saying("K1", words);

        UUID receipt = UUID.fromString(door.publish(US, said).text("receiptId"));
        search.assertOnlyIn(ITS_TOPIC, words, output);
        assertThat(receipts.find(List.of(receipt)))
                .hasEntrySatisfying(receipt, it -> assertThat(it.contentHash()).isNotEmpty());

        door.publish(US, said);
        receipts.apply(List.of(verdict(receipt, State.WAITING)));
        search.assertOnlyIn(ITS_TOPIC, words, output);

        receipts.apply(List.of(verdict(receipt, State.REFUSED)));
        search.assertOnlyIn(ITS_TOPIC, words, output);
    }

    @Test
    void itIsHeldForAsLongAsItMayHaveToBeSentAgain(CapturedOutput output) {
        String words = words();
        UUID id = UUID.randomUUID();
        receipts.insert(List.of(received(id, words)));
        assertThat(search.placesOf(words)).containsExactly("collection receipts");

        receipts.apply(List.of(verdict(id, State.WAITING)));

        search.assertOnlyIn(List.of(), words, output);
    }

    @Test
    void whatIsRefusedIsKeptNowhere(CapturedOutput output) {
        String words = words();
        door.publish(US, saying("K3", "autre chose"));

        assertThat(door.publish(US, saying("K3", words)).status()).isEqualTo(409);
        assertThat(door.publish(US, saying("K4", words + ", 06 12 34 56 78")).status())
                .isEqualTo(422);
        ObjectNode typo = saying("K5", words);
        Golden.data(typo).put("verbatm", words);
        assertThat(door.publish(US, typo).status()).isEqualTo(422);
        assertThat(door.post(US, Map.of("Content-Type", DoorClient.STRUCTURED), "{\"verbatim\": \"" + words)
                        .status())
                .isEqualTo(400);

        search.assertOnlyIn(List.of(), words, output);
    }

    private static String words() {
        return "MOTS-" + UUID.randomUUID();
    }

    private static ObjectNode saying(String id, String words) {
        ObjectNode event = Golden.need(US, id);
        Golden.data(event).put("verbatim", words);
        return event;
    }

    /** One that its owner hears of before the door knows that it is in the log. */
    private static Receipt received(UUID id, String words) {
        var message = new Message(null, AT, Map.of(), words.getBytes(StandardCharsets.UTF_8));
        return new Receipt(
                id,
                US,
                "/partenaires/atelier/besoins",
                "K2",
                "org.maillage.statement.need-reported.v1",
                "need",
                id,
                Statements.NEEDS,
                "hash",
                JUST_NOW,
                null,
                State.RECEIVED,
                message,
                null);
    }

    private static Verdict verdict(UUID receipt, State state) {
        return new Verdict(receipt, state, "reference.unknown", "Une phrase.", null, List.of(), null, AT);
    }
}
