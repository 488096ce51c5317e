package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Topics that somebody made otherwise than the catalogue says. */
@WithBackends
@SpringBootTest(
        classes = CountService.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "maillage.eventing.wake-every=2ms")
@ExtendWith(OutputCaptureExtension.class)
class PartitionCountsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FEWER = "needs.need.events.v1";
    private static final String MORE = "impact.job.events.v1";
    private static final String WARNING = "A topic has other partitions than the catalogue says";

    @BeforeAll
    static void makeOtherwise(Backends backends) throws Exception {
        try (var admin = admin(backends)) {
            admin.createTopics(List.of(new NewTopic(FEWER, 3, (short) 1))).all().get();
        }
    }

    @Test
    void eachIsWarnedOfOnceAndAllAreCounted(@Autowired MeterRegistry meters, Backends backends, CapturedOutput output)
            throws Exception {
        await().atMost(PATIENCE).until(() -> differing(meters) == 1);

        try (var admin = admin(backends)) {
            admin.createPartitions(Map.of(MORE, NewPartitions.increaseTo(13)))
                    .all()
                    .get();
        }

        await().atMost(PATIENCE).until(() -> differing(meters) == 2);
        assertThat(output.getAll().lines().filter(it -> it.contains(WARNING)))
                .as("one for each, though one of them was looked at again")
                .hasSize(2);
    }

    private static double differing(MeterRegistry meters) {
        return meters.get("maillage.topics.differing").gauge().value();
    }

    private static Admin admin(Backends backends) {
        return Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()));
    }
}
