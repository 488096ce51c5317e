package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static java.util.Comparator.comparingLong;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonBinary;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Segment;

/** The journal of one generation. */
final class MongoJournal implements Journal {

    private static final int DUPLICATE_KEY = 11_000;
    private static final int SEGMENTS_AT_ONCE = 4;
    private static final InsertManyOptions ONE_AFTER_THE_OTHER = new InsertManyOptions().ordered(true);
    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);
    private static final Bson BY_FILE = Indexes.ascending(SegmentDocument.FILES);
    private static final Bson LATEST_FIRST = Indexes.descending(SegmentDocument.ID);

    private final MongoCollection<RawBsonDocument> segments;

    MongoJournal(MongoDatabase database, int generation) {
        segments = collection(database, generation);
    }

    /** Makes sure of the indexes. */
    void prepare() {
        segments.createIndex(BY_FILE);
        segments.createIndex(Indexes.ascending(SegmentDocument.KEYS));
        segments.createIndex(Indexes.ascending(SegmentDocument.NAMED), new IndexOptions().sparse(true));
    }

    static MongoCollection<RawBsonDocument> collection(MongoDatabase database, int generation) {
        return database.getCollection("journal-g" + generation, RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public long end(Partition partition) {
        var last = segments.find(beginningWithin(partition, 0, Long.MAX_VALUE))
                .sort(LATEST_FIRST)
                .projection(include(SegmentDocument.TO))
                .limit(1)
                .first();
        return last == null ? 0 : last.getInt64(SegmentDocument.TO).getValue() + 1;
    }

    @Override
    public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
        if (before == 0) {
            return Map.of();
        }
        var wanted = new HashSet<>(aggregates);
        var last = new HashMap<UUID, Long>();
        segments.find(and(
                        in(
                                SegmentDocument.FILES,
                                aggregates.stream().map(BsonBinary::new).toList()),
                        beginningWithin(partition, 0, before - 1)))
                .hint(BY_FILE)
                .projection(include(SegmentDocument.FILES, SegmentDocument.LAST_SEQUENCES))
                .forEach(segment -> {
                    var files = segment.getArray(SegmentDocument.FILES);
                    var sequences = segment.getArray(SegmentDocument.LAST_SEQUENCES);
                    for (int i = 0; i < files.size(); i++) {
                        UUID file = files.get(i).asBinary().asUuid();
                        if (wanted.contains(file)) {
                            last.merge(file, sequences.get(i).asInt64().getValue(), Math::max);
                        }
                    }
                });
        return last;
    }

    /** Single segments all at once; of longer chains each by itself, as a segment needs the one before. */
    @Override
    public Map<Partition, Segment> append(List<List<Segment>> chains) {
        var others = new ArrayList<Segment>();
        var single = chains.stream()
                .filter(chain -> chain.size() == 1)
                .map(List::getFirst)
                .toList();
        if (!single.isEmpty()) {
            others.addAll(insert(single, EACH_BY_ITSELF));
        }
        chains.stream()
                .filter(chain -> chain.size() > 1)
                .forEach(chain -> others.addAll(insert(chain, ONE_AFTER_THE_OTHER)));
        return others.stream().collect(Collectors.toMap(Segment::partition, Function.identity()));
    }

    @Override
    public List<JournalEntry> between(Partition partition, long from, long to) {
        var backwards = new ArrayList<Segment>();
        try (var cursor = segments.find(beginningWithin(partition, 0, to))
                .sort(LATEST_FIRST)
                .batchSize(SEGMENTS_AT_ONCE)
                .cursor()) {
            while (cursor.hasNext()) {
                var segment = new SegmentReader(cursor.next()).segment();
                if (segment.to() < from) {
                    break;
                }
                backwards.add(segment);
            }
        }
        Collections.reverse(backwards);
        return backwards.stream()
                .flatMap(segment -> segment.entries().stream())
                .filter(entry ->
                        entry.position().offset() >= from && entry.position().offset() <= to)
                .toList();
    }

    @Override
    public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
        var files = aggregates.stream().map(BsonBinary::new).toList();
        return segments
                .find(and(in(SegmentDocument.FILES, files), eq(SegmentDocument.ID_TOPIC, topic)))
                .hint(BY_FILE)
                .map(document -> new SegmentReader(document).segment())
                .into(new ArrayList<>())
                .stream()
                .sorted(comparingLong(Segment::from))
                .flatMap(segment -> segment.entries().stream())
                .filter(entry -> aggregates.contains(entry.origin().aggregate()))
                .toList();
    }

    /** Those that were there before. */
    private List<Segment> insert(List<Segment> some, InsertManyOptions order) {
        try {
            segments.insertMany(some.stream().map(SegmentWriter::write).toList(), order);
            return List.of();
        } catch (MongoBulkWriteException partly) {
            if (partly.getWriteConcernError() != null
                    || partly.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw partly;
            }
            return partly.getWriteErrors().stream()
                    .map(error -> inPlaceOf(some.get(error.getIndex())))
                    .toList();
        }
    }

    private Segment inPlaceOf(Segment segment) {
        var id = SegmentDocument.id(segment.partition(), segment.from());
        return new SegmentReader(Objects.requireNonNull(
                        segments.find(eq(SegmentDocument.ID, id)).first(), id::toString))
                .segment();
    }

    private static Bson beginningWithin(Partition partition, long from, long to) {
        return and(
                gte(SegmentDocument.ID, SegmentDocument.id(partition, from)),
                lte(SegmentDocument.ID, SegmentDocument.id(partition, to)));
    }
}
