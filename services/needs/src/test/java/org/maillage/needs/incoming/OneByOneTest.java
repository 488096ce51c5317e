package org.maillage.needs.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final List<String> taken = new ArrayList<>();
    private final OneByOne consumer = new OneByOne(
            Set.of("opened", "closed"),
            batch -> taken.add(
                    String.join(" ", batch.stream().map(ConsumerRecord::key).toList())));

    @Test
    void someAreTakenAloneAndTheRestTogetherAllInTheirOrder() {
        takes("opened", "verified", "counted", "closed", "opened", "counted");

        assertThat(taken).containsExactly("opened", "verified counted", "closed", "opened", "counted");
    }

    @Test
    void nothingIsTakenOfNothing() {
        takes();

        assertThat(taken).isEmpty();
    }

    private void takes(String... types) {
        consumer.take(Stream.of(types).map(OneByOneTest::record).toList());
    }

    private static ConsumerRecord<String, byte[]> record(String type) {
        var record = new ConsumerRecord<>("topic", 0, 0, type, new byte[0]);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
