package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Moments that were published, and are answered as they were then. */
class SnapshotServiceTest extends RunningService {

    SnapshotServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @Test
    void aSnapshotGivesTheSameBytesWhateverIsCountedLater() {
        var may = "from=2025-05-01&to=2025-05-31&zoning=2015&territory=*&granularity=month&by=theme";
        needs.reported(UUID.randomUUID(), "2025-05-10T09:00:00Z", "2025-05-11T09:00:00Z");
        awaitReported("from=2025-05-01&to=2025-05-31", 1);
        assertThat(publish("reader")).hasStatus(403);
        var published = publish("officer");
        assertThat(published).hasStatus(201);
        var snapshot = JsonMapper.shared().readTree(text(published));
        String id = snapshot.path("id").asString();

        String before = text(reported(may + "&snapshot=" + id));
        var provenance = json(get(FIGURE + "/provenance?from=2025-05-01&to=2025-05-31&snapshot=" + id, "officer"));
        needs.reported(UUID.randomUUID(), "2025-05-12T09:00:00Z", "2025-05-12T10:00:00Z");
        needs.reported(UUID.randomUUID(), "2025-05-13T09:00:00Z", "2026-02-12T10:00:00Z");
        awaitReported("from=2025-05-01&to=2025-05-31", 3);

        assertThat(text(reported(may + "&snapshot=" + id))).isEqualTo(before).contains("\"value\":1");
        assertThat(text(reported(
                        may + "&knowledge=then&asOf=" + snapshot.path("at").asString())))
                .as("a snapshot's very instant is read below its cut")
                .isEqualTo(before);
        assertThat(json(get(FIGURE + "/provenance?from=2025-05-01&to=2025-05-31&snapshot=" + id, "officer")))
                .isEqualTo(provenance);
        assertThat(provenance.at("/asOf/readBy").asString()).isEqualTo("offsets");
        assertThat(json(get("/api/snapshots"))
                        .path("snapshots")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .contains(id);
        assertThat(json(get("/api/snapshots/" + id)).at("/offsets/needs.need.events.v1"))
                .isNotEmpty();
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        assertThat(reported("snapshot=g1-nothing")).hasStatus(404);
        assertThat(get("/api/snapshots/g1-nothing")).hasStatus(404);
        assertThat(get(FIGURE + "/provenance?after=bm90aGluZw", "officer")).hasStatus(422);
        assertThat(get(FIGURE + "/provenance?sort=colour", "officer")).hasStatus(422);
        assertThat(get(FIGURE + "/difference", "officer")).hasStatus(422);
    }

    private MvcTestResult publish(String role) {
        return post("/api/snapshots", role);
    }
}
