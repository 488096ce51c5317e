package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** What is awarded stays in the envelope of its call, or its overrun is told. */
class EnvelopeTest extends RunningService {

    EnvelopeTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void simultaneousAwardsMayOverrunAnEnvelopeAndTheNextIsBlockedUntilARevision() throws Exception {
        partner.awaitVerdict(publish(5_000_000), "applied");
        var grants = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            grants.add(grant + "-" + i);
        }
        grants.forEach(it -> partner.awaitVerdict(admit(it, applicant(it)), "applied"));
        var receipts = grants.stream().map(it -> decide(it, 1_000_000)).toList();

        receipts.forEach(it -> await().atMost(Duration.ofSeconds(30))
                .until(() -> List.of("applied", "refused")
                        .contains(partner.verdict(it).path("outcome").asString())));
        long applied = receipts.stream()
                .filter(it -> partner.verdict(it).path("outcome").asString().equals("applied"))
                .count();
        assertThat(applied).isBetween(5L, 12L);
        assertThat(receipts.stream()
                        .map(partner::verdict)
                        .filter(it -> it.path("outcome").asString().equals("refused"))
                        .map(it -> it.path("code").asString()))
                .allMatch("funding.envelope.exceeded"::equals);
        http.perform(get("/api/funding/calls/{id}", partner.file(call)).with(as("reader")))
                .andExpect(jsonPath("$.awardedCents").value(applied * 1_000_000))
                .andExpect(jsonPath("$.overrunCents").value(Math.max(0, applied * 1_000_000 - 5_000_000)));

        partner.awaitVerdict(admit(grant, 99), "applied");
        assertThat(partner.awaitVerdict(decide(grant, 1_000_000), "refused")
                        .path("code")
                        .asString())
                .isEqualTo("funding.envelope.exceeded");
        partner.awaitVerdict(revise(13_000_000), "applied");
        partner.awaitVerdict(
                partner.says(grant, "grant-decided", DECIDED.plusSeconds(60), decision(1_000_000)), "applied");
        http.perform(get("/api/funding/calls/{id}", partner.file(call)).with(as("reader")))
                .andExpect(jsonPath("$.overrunCents").value(0));
    }

    @Test
    void awardsThatOneOwnerDecidesStayInTheEnvelope() {
        partner.awaitVerdict(publish(5_000_000), "applied");
        var grants = onOnePartition(8);
        grants.forEach(it -> partner.awaitVerdict(admit(it, applicant(it)), "applied"));

        var receipts = grants.stream().map(it -> decide(it, 1_000_000)).toList();

        receipts.subList(0, 5).forEach(it -> partner.awaitVerdict(it, "applied"));
        receipts.subList(5, 8)
                .forEach(it -> assertThat(
                                partner.awaitVerdict(it, "refused").path("code").asString())
                        .isEqualTo("funding.envelope.exceeded"));
    }

    private String revise(long envelopeCents) {
        String again = callData(envelopeCents, "2024-10-15", "2024-11-30")
                .replace("\"year\": 2025", "\"year\": 2025, \"revision\": 2");
        return partner.says(call, "call-published", DECIDED.plusSeconds(30), again);
    }

    /** Grants that the same thread decides about, in the order in which they are named. */
    private List<String> onOnePartition(int count) {
        return IntStream.iterate(0, it -> it + 1)
                .mapToObj(it -> grant + "-" + it)
                .filter(it -> partition(it) == 0)
                .limit(count)
                .toList();
    }

    private int partition(String subject) {
        byte[] key = partner.file(subject).toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 12;
    }

    private static int applicant(String subject) {
        return 30 + Integer.parseInt(subject.substring(subject.lastIndexOf('-') + 1));
    }
}
