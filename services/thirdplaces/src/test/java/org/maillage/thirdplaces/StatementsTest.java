package org.maillage.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partners say of places and occupancies, and what becomes of it. */
class StatementsTest extends RunningService {

    StatementsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void aPlaceItsSpaceAndAnOccupantBecomeFacts() {
        openPlace();
        String occupancy = another("C-");
        partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null));
        String movedIn = partner.says(occupancy, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}");

        partner.awaitVerdict(movedIn, "applied");
        List<WireEvent> events = partner.eventsOf(partner.file(occupancy));
        assertThat(partner.historyOf(partner.file(occupancy))).containsExactly("occupancy-agreed", "occupant-moved-in");
        assertThat(JsonMapper.shared()
                        .readTree(events.getLast().data())
                        .at("/qpv/2024")
                        .asString())
                .isEqualTo("QN03107M");
        assertThat(partner.historyOf(partner.file(place))).containsExactly("place-registered", "space-opened");
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Fontaine"));
        assertThat(mongo.findAll(Document.class, "place").toString()).doesNotContain("Fontaine");
        events.forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
    }

    @Test
    void anAgreementWaitsForItsPlaceAndItsSpace() {
        String agreed = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(30, null, null));
        assertThat(partner.awaitVerdict(agreed, "waiting").path("code").asString())
                .isEqualTo("reference.unknown");

        openPlace();

        partner.awaitVerdict(agreed, "applied");
    }

    @Test
    void noMoreIsLetThanThereIs() {
        openPlace();
        partner.awaitVerdict(
                partner.says(another("C-"), "occupancy-agreed", LATER, agreement(120, null, null)), "applied");

        String more = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(31, null, null));

        assertThat(partner.awaitVerdict(more, "refused").path("code").asString())
                .isEqualTo("thirdplaces.area.exceeded");
        String fits = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(30, null, null));
        partner.awaitVerdict(fits, "applied");
    }

    @Test
    void aLabelExpiresByItself() {
        partner.awaitVerdict(partner.says(place, "place-registered", REGISTERED, PLACE), "applied");
        partner.says(place, "label-granted", REGISTERED, """
                {"label": "PTCE", "grantedOn": "2023-07-01", "expiresOn": "2025-06-30", "renewal": false}""");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(partner.historyOf(partner.file(place)))
                        .containsExactly("place-registered", "label-granted", "label-expired"));
        Envelope expired = partner.eventsOf(partner.file(place)).getLast().envelope();
        assertThat(expired.time()).isEqualTo(Instant.parse("2025-06-30T22:00:00Z"));
        assertThat(expired.recordedTime()).isEqualTo(expired.time());
    }

    @Test
    void anEventHeldIsCorrectedByTheIdOfItsFact() {
        partner.awaitVerdict(partner.says(place, "place-registered", REGISTERED, PLACE), "applied");
        String held = "{\"kind\": \"PUBLIC\", \"price\": \"FREE\", \"attendees\": %d%s}";
        String first = partner.says(place, "place-event-held", LATER, held.formatted(44, ""));
        String id =
                partner.awaitVerdict(first, "applied").path("eventIds").get(0).asString();

        String replaces = ", \"replaces\": \"%s\"".formatted(id);
        String second = partner.says(place, "place-event-held", LATER.plusSeconds(1), held.formatted(51, replaces));

        partner.awaitVerdict(second, "applied");
        JsonNode corrected = JsonMapper.shared()
                .readTree(partner.eventsOf(partner.file(place)).getLast().data());
        assertThat(corrected.at("/previous/attendees").asInt()).isEqualTo(44);
    }
}
