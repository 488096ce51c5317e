package org.maillage.testing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.Contracts;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner whose statements the door has let through to one service, and who reads everything that comes of them. */
public final class Partner implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Contracts CONTRACTS = Contracts.load();

    private final String source;
    private final String service;
    private final KafkaOperations<String, byte[]> kafka;
    private final Reading reading;

    /**
     * @param name    its name in what it says, {@code /partenaires/<name>}
     * @param service the one that it speaks to
     */
    public Partner(String name, String service, KafkaOperations<String, byte[]> kafka, String bootstrapServers) {
        this.source = "/partenaires/" + name;
        this.service = service;
        this.kafka = kafka;
        this.reading = new Reading(service, bootstrapServers);
    }

    /** The file that this partner calls so. */
    public UUID file(String subject) {
        return Ids.aggregate(source, subject);
    }

    /**
     * Says something about the file that it calls so, recorded now.
     *
     * @param name of the statement, such as {@code need-reported}
     * @param at   when it happened; said again of the same moment it is the same statement
     * @return the receipt
     */
    public String says(String subject, String name, Instant at, String data) {
        return says(file(subject), subject, name, at, Instant.now(), data);
    }

    /** Says something that was recorded at a certain time; returns the receipt. */
    public String says(String subject, String name, Instant at, Instant recorded, String data) {
        return says(file(subject), subject, name, at, recorded, data);
    }

    /** Says something about a file that another opened; returns the receipt. */
    public String saysOf(UUID file, String subject, String name, Instant at, String data) {
        return says(file, subject, name, at, Instant.now(), data);
    }

    private String says(UUID file, String subject, String name, Instant at, Instant recorded, String data) {
        String id = subject + "/" + name + "/" + at;
        String receipt = Ids.receipt(source, id).toString();
        var extensions = Map.of(
                Extension.RECEIPT_ID,
                receipt,
                Extension.RECORDED_TIME,
                recorded.toString(),
                Extension.PARTNER_ID,
                "demonstration");
        send(
                file.toString(),
                new Envelope(id, source, "org.maillage.statement." + name + ".v1", subject, at, extensions),
                data);
        return receipt;
    }

    /**
     * Sends what the door lets nobody send: a record with any key and data.
     *
     * @throws KafkaException when the broker does not take it
     */
    public void send(String key, Envelope envelope, String data) {
        var event = new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
        kafka.send(CloudEvents.record("statements." + service + ".v1", null, key, event))
                .join();
    }

    /** Everything that has happened to a file so far. */
    public List<WireEvent> eventsOf(UUID file) {
        return reading.events().stream()
                .filter(it -> file.toString().equals(it.envelope().subject()))
                .toList();
    }

    /** What has happened to a file so far by the short names of events, such as {@code need-reported}. */
    public List<String> historyOf(UUID file) {
        String prefix = "org.maillage." + service + ".";
        return eventsOf(file).stream()
                .map(it -> it.envelope().type())
                .map(it -> it.substring(prefix.length(), it.length() - ".v1".length()))
                .toList();
    }

    /** The latest verdict under a receipt; missing where there is none yet. */
    public JsonNode verdict(String receipt) {
        return reading.verdict(receipt).orElseGet(JsonMapper.shared()::missingNode);
    }

    /**
     * Waits until what was said has come to this end, and holds the verdict to its contract.
     *
     * @param outcome {@code applied}, {@code refused} or {@code waiting}
     * @throws org.awaitility.core.ConditionTimeoutException when it has not within a minute
     */
    public JsonNode awaitVerdict(String receipt, String outcome) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode verdict = verdict(receipt);
            assertThat(verdict.path("outcome").asString()).as("%s", verdict).isEqualTo(outcome);
        });
        JsonNode verdict = verdict(receipt);
        CONTRACTS.assertFits("org.maillage.verdict.v1", JsonMapper.shared().writeValueAsBytes(verdict));
        return verdict;
    }

    /** All that is readable in the service's own topics and in that of verdicts. */
    public List<String> everythingSaid() {
        return Stream.concat(
                        reading.events().stream().map(it -> it + new String(it.data(), StandardCharsets.UTF_8)),
                        reading.verdicts().stream().map(JsonNode::toString))
                .toList();
    }

    @Override
    public void close() {
        reading.close();
    }
}
