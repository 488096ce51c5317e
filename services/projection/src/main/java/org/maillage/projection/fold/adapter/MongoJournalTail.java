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
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.freshness.JournalTail;
import org.maillage.projection.freshness.Said;

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
    public void readOn(Consumer<Said> said) {
        progress.all().forEach((partition, reached) -> {
            if (reached.offset() >= next.getOrDefault(partition, 0L)) {
                readOn(partition, said);
            }
        });
    }

    private void readOn(Partition partition, Consumer<Said> said) {
        long from = next.getOrDefault(partition, 0L);
        segments.find(and(
                        gte(SegmentDocument.ID, SegmentDocument.id(partition, from)),
                        lte(SegmentDocument.ID, SegmentDocument.id(partition, Long.MAX_VALUE))))
                .sort(Sorts.ascending(SegmentDocument.ID))
                .forEach(document -> {
                    SegmentSayings.of(document).forEach(said);
                    next.put(partition, document.getInt64(SegmentDocument.TO).getValue() + 1);
                });
    }
}
