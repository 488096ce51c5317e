package org.maillage.benchmarks;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.alternatives.Counting;

/** Cells added up by figure, whatever form they are kept in: those who do the same work come to the same. */
final class CellTotals {

    private final Counting counting = new Counting();
    private final Map<String, Long> expected = new TreeMap<>();

    /** One more event that is to be counted. */
    void expect(ProducerRecord<String, byte[]> event) {
        var record = new ConsumerRecord<>(
                event.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                event.key(),
                event.value(),
                event.headers(),
                Optional.empty());
        Counting.sums(counting.read(record)).forEach((cell, sum) -> expected.merge(figure(cell), sum, Long::sum));
    }

    /** What the expected events add up to, by figure. */
    Map<String, Long> byFigure() {
        return Map.copyOf(expected);
    }

    /** What cells in a collection add up to: each a document with its sum, or many in a page of the projection. */
    static Map<String, Long> kept(MongoCollection<Document> cells) {
        var kept = new TreeMap<String, Long>();
        cells.find().forEach(document -> {
            long sum = document.containsKey("sum") ? document.getLong("sum") : added(document.get("c"));
            kept.merge(figure(document.getString("_id")), sum, Long::sum);
        });
        kept.values().removeIf(sum -> sum == 0);
        return kept;
    }

    private static long added(@Nullable Object tree) {
        return switch (tree) {
            case Document more ->
                more.values().stream().mapToLong(CellTotals::added).sum();
            case Long sum -> sum;
            case null, default -> 0;
        };
    }

    private static String figure(String cell) {
        return cell.substring(0, cell.indexOf('/'));
    }
}
