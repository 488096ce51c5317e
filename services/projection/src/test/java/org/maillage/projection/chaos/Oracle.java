package org.maillage.projection.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topic from its first record, slowly and by itself, and adds up what it must come to. Shares no code with the fold. */
final class Oracle {

    static final List<String> ZONINGS = List.of("2015", "2024");

    private static final ZoneId CITY = ZoneId.of("Europe/Paris");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> BREAKDOWNS =
            Map.of("besoins-signales", List.of("theme", "sensorKind"), "explorations", List.of("outcome"));
    private static final Map<String, String> FIGURES = Map.of(
            "org.maillage.needs.need-reported.v1", "besoins-signales",
            "org.maillage.needs.exploration-concluded.v1", "explorations");

    private final String broker;

    Oracle(String broker) {
        this.broker = broker;
    }

    /** By cell, {@code figure/zoning/territory/day/name}, what the log adds up to by now. */
    Map<String, Long> cells() {
        var cells = new TreeMap<String, Long>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Load.TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var last = new HashMap<String, Long>();
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, last, cells));
            }
        }
        return cells;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, Long> last, Map<String, Long> cells) {
        String need = header(record, "subject");
        long sequence = Long.parseLong(header(record, "sequence"));
        if (sequence == last.getOrDefault(need, 0L) + 1) {
            last.put(need, sequence);
            var data = JSON.readTree(record.value());
            var day = LocalDate.ofInstant(Instant.parse(header(record, "time")), CITY);
            add(FIGURES.getOrDefault(header(record, "type"), ""), day, data, cells);
        }
    }

    private static void add(String figure, LocalDate day, JsonNode data, Map<String, Long> cells) {
        for (String zoning : ZONINGS) {
            String district = data.path("qpv").path(zoning).asString("HORS");
            for (String territory : List.of(district, "TOUS")) {
                String cell = figure + "/" + zoning + "/" + territory + "/" + day + "/";
                cells.merge(cell + "*", 1L, Long::sum);
                for (String dimension : BREAKDOWNS.getOrDefault(figure, List.of())) {
                    cells.merge(cell + dimension + "=" + data.path(dimension).asString(), 1L, Long::sum);
                }
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String attribute) {
        return new String(record.headers().lastHeader("ce_" + attribute).value(), StandardCharsets.UTF_8);
    }
}
