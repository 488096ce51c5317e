package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** The journal of one generation. */
final class MongoJournal implements Journal {

    private static final int DUPLICATE_KEY = 11_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<BsonDocument> entries;
    private final MongoCollection<RawBsonDocument> encoded;

    MongoJournal(MongoDatabase database, int generation) {
        entries = collection(database, generation);
        encoded = entries.withDocumentClass(RawBsonDocument.class);
    }

    /** Makes sure of the indexes. */
    void prepare() {
        entries.createIndex(Indexes.ascending(JournalDocument.AGGREGATE, JournalDocument.SEQUENCE));
        entries.createIndex(Indexes.ascending(JournalDocument.KEYS));
    }

    static MongoCollection<BsonDocument> collection(MongoDatabase database, int generation) {
        return database.getCollection("journal-g" + generation, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public OptionalLong first(Partition partition) {
        var first = entries.find(within(partition, 0, Long.MAX_VALUE))
                .sort(ascending(JournalDocument.ID))
                .first();
        return first == null
                ? OptionalLong.empty()
                : OptionalLong.of(JournalDocument.decode(first).position().offset());
    }

    @Override
    public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
        if (before == 0) {
            return Map.of();
        }
        var ids = aggregates.stream().map(BsonBinary::new).toList();
        var last = new HashMap<UUID, Long>();
        entries.aggregate(
                        List.of(
                                match(and(in(JournalDocument.AGGREGATE, ids), within(partition, 0, before - 1))),
                                group("$" + JournalDocument.AGGREGATE, max("last", "$" + JournalDocument.SEQUENCE))),
                        BsonDocument.class)
                .forEach(found -> last.put(
                        found.getBinary(JournalDocument.ID).asUuid(),
                        found.getInt64("last").getValue()));
        return last;
    }

    @Override
    public List<JournalEntry> insert(List<JournalEntry> taken) {
        return SideBySide.each(taken, this::insertSome).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<JournalEntry> insertSome(List<JournalEntry> taken) {
        try {
            encoded.insertMany(taken.stream().map(JournalDocument::encode).toList(), UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException partly) {
            return stored(alreadyThere(partly, taken));
        }
    }

    @Override
    public List<JournalEntry> between(Partition partition, long from, long to) {
        return entries.find(within(partition, from, to))
                .sort(ascending(JournalDocument.ID))
                .map(JournalDocument::decode)
                .into(new ArrayList<>());
    }

    private List<JournalEntry> stored(List<BsonDocument> ids) {
        return entries.find(in(JournalDocument.ID, ids))
                .map(JournalDocument::decode)
                .into(new ArrayList<>());
    }

    private static List<BsonDocument> alreadyThere(MongoBulkWriteException partly, List<JournalEntry> taken) {
        var ids = new ArrayList<BsonDocument>();
        for (var error : partly.getWriteErrors()) {
            if (error.getCode() != DUPLICATE_KEY) {
                throw partly;
            }
            ids.add(JournalDocument.id(taken.get(error.getIndex()).position()));
        }
        if (partly.getWriteConcernError() != null) {
            throw partly;
        }
        return ids;
    }

    private static Bson within(Partition partition, long from, long to) {
        return and(
                gte(JournalDocument.ID, JournalDocument.id(new Position(partition, from))),
                lte(JournalDocument.ID, JournalDocument.id(new Position(partition, to))));
    }
}
