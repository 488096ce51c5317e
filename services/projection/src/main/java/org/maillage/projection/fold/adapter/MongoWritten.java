package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Page;
import org.maillage.projection.rebuild.CellName;
import org.maillage.projection.rebuild.Written;

/** Journal, cells and progress of one generation, read for a proof. */
final class MongoWritten implements Written {

    private static final int SEGMENTS_AT_ONCE = 8;
    private static final int PAGES_AT_ONCE = 200;

    private final MongoDatabase database;
    private final Generation generation;

    MongoWritten(MongoDatabase database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    @Override
    public Map<String, Integer> definitions() {
        return generation.facts().definitions();
    }

    @Override
    public Map<Partition, Long> reached() {
        var redriven = redriven();
        var offsets = new HashMap<Partition, Long>();
        generation.progress().all().forEach((partition, reached) -> {
            if (!redriven.containsKey(partition.topic())) {
                offsets.put(partition, reached.offset());
            }
        });
        return offsets;
    }

    @Override
    public Map<String, String> redriven() {
        return generation.topics().redriven();
    }

    @Override
    public void pages(Consumer<Page> consumer) {
        MongoCells.collection(database, generation.number())
                .find()
                .batchSize(PAGES_AT_ONCE)
                .map(MongoCellSource::page)
                .forEach(consumer);
    }

    @Override
    public void entries(Consumer<JournalEntry> consumer) {
        MongoJournal.collection(database, generation.number())
                .find()
                .sort(Indexes.ascending(SegmentDocument.ID))
                .batchSize(SEGMENTS_AT_ONCE)
                .forEach(document ->
                        new SegmentReader(document).segment().entries().forEach(consumer));
    }

    @Override
    public List<JournalEntry> adding(CellName cell) {
        String month = YearMonth.from(cell.day()).toString();
        var entries = new ArrayList<JournalEntry>();
        MongoJournal.collection(database, generation.number())
                .find(eq(SegmentDocument.KEYS, SegmentDocument.key(cell.figure(), cell.territory(), month)))
                .batchSize(SEGMENTS_AT_ONCE)
                .forEach(document ->
                        entries.addAll(new SegmentReader(document).adding(cell.figure(), cell.version(), cell::takes)));
        return entries;
    }
}
