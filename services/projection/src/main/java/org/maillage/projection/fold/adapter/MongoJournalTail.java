package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.freshness.JournalTail;

/** Segments lie end to end: the next one of a partition begins behind the last that was read. */
final class MongoJournalTail implements JournalTail {

    private final MongoCollection<RawBsonDocument> segments;
    private final Progress progress;
    private final Map<Partition, Long> next = new HashMap<>();

    /** @param progress tells which partitions there are, and where there may be more */
    MongoJournalTail(MongoCollection<RawBsonDocument> segments, Progress progress) {
        this.segments = segments;
        this.progress = progress;
    }

    @Override
    public void readOn(Consumer<JournalEntry> entries) {
        progress.all().forEach((partition, reached) -> {
            if (reached.offset() >= next.getOrDefault(partition, 0L)) {
                readOn(partition, entries);
            }
        });
    }

    private void readOn(Partition partition, Consumer<JournalEntry> entries) {
        long from = next.getOrDefault(partition, 0L);
        segments.find(and(
                        gte(SegmentDocument.ID, SegmentDocument.id(partition, from)),
                        lte(SegmentDocument.ID, SegmentDocument.id(partition, Long.MAX_VALUE))))
                .sort(Sorts.ascending(SegmentDocument.ID))
                .forEach(document -> {
                    var segment = new SegmentReader(document).segment();
                    segment.entries().forEach(entries);
                    next.put(partition, segment.to() + 1);
                });
    }
}
