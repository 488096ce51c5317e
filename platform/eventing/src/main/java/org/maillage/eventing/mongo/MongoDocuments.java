package org.maillage.eventing.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.batch.SideBySide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of one kind of aggregate, in a collection of its name. */
public final class MongoDocuments<S> implements Documents<S> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDocuments.class);
    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String IS_DIRTY = "pending.0";

    /** An alert: a file lives through tens of messages, and something says thousands to this one. */
    private static final int LARGE_BYTES = 1 << 20;

    private final MongoCollection<Document> collection;
    private final MongoCollection<RawBsonDocument> encoded;
    /** The same for what may be lost: nobody waits until it is on disk. */
    private final MongoCollection<Document> soon;

    private final DocumentReader<S> reader;
    private final DocumentWriter<S> writer;

    /**
     * @param collection with majority write concern
     * @param partition  of the statement topic to which the statements about an aggregate go
     */
    public MongoDocuments(MongoCollection<Document> collection, StateMapping<S> states, ToIntFunction<UUID> partition) {
        this.collection = collection;
        this.encoded = collection.withDocumentClass(RawBsonDocument.class);
        this.soon = collection.withWriteConcern(WriteConcern.W1);
        this.reader = new DocumentReader<>(states);
        this.writer = new DocumentWriter<>(
                states, partition, collection.getCodecRegistry().get(Document.class));
    }

    /** Makes the indexes that are not there: for what is due, what is dirty, and what waits. */
    public void ensureIndexes() {
        collection.createIndexes(List.of(
                new IndexModel(
                        Indexes.ascending("partition", "due"),
                        new IndexOptions().name("due").partialFilterExpression(Filters.exists("due"))),
                new IndexModel(
                        Indexes.ascending("savedAt"),
                        new IndexOptions().name("dirty").partialFilterExpression(Filters.exists(IS_DIRTY))),
                new IndexModel(
                        Indexes.ascending("partition"),
                        new IndexOptions().name("waiting").partialFilterExpression(Filters.exists("waiting.0")))));
    }

    @Override
    public List<AggregateDocument<S>> find(Collection<UUID> ids) {
        return SideBySide.each(List.copyOf(ids), this::findSome).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<AggregateDocument<S>> findSome(List<UUID> ids) {
        return collection.find(Filters.in("_id", ids)).map(reader::read).into(new ArrayList<>());
    }

    /**
     * {@inheritDoc}
     *
     * <p>A guard that misses shows as a duplicate key: a replacement that finds no such revision tries to insert.
     */
    @Override
    public Set<UUID> save(List<AggregateDocument<S>> documents) {
        List<WriteModel<RawBsonDocument>> writes =
                documents.stream().map(this::write).toList();
        try {
            encoded.bulkWrite(writes, UNORDERED);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            var missed = new HashSet<UUID>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                missed.add(documents.get(error.getIndex()).id());
            }
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            return missed;
        }
    }

    private WriteModel<RawBsonDocument> write(AggregateDocument<S> document) {
        var stored = writer.write(document);
        int bytes = stored.getByteBuffer().remaining();
        if (bytes > LARGE_BYTES) {
            LOG.atWarn()
                    .addKeyValue("collection", collection.getNamespace().getCollectionName())
                    .addKeyValue("id", document.id())
                    .addKeyValue("bytes", bytes)
                    .addKeyValue("handled", document.handled().size())
                    .log("Document is large; it is written whole each time");
        }
        return document.revision() == 1
                ? new InsertOneModel<>(stored)
                : new ReplaceOneModel<>(guard(document.id(), document.revision() - 1), stored, UPSERT);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Those of which nothing is left, nearly all, are written by one statement per revision: planning one for each would
     * cost as much as writing.
     */
    @Override
    public void trim(List<Trim> trims) {
        var writes = new ArrayList<WriteModel<Document>>();
        Map<Long, List<UUID>> emptied = new TreeMap<>();
        for (Trim trim : trims) {
            if (trim.pending().isEmpty()) {
                emptied.computeIfAbsent(trim.revision(), _ -> new ArrayList<>()).add(trim.id());
            } else {
                writes.add(new UpdateOneModel<>(guard(trim.id(), trim.revision()), leaving(trim.pending())));
            }
        }
        emptied.forEach((revision, ids) -> writes.add(new UpdateManyModel<>(
                Filters.and(Filters.in("_id", ids), Filters.eq("revision", revision)), leaving(List.of()))));
        soon.bulkWrite(writes, UNORDERED);
    }

    private static Bson leaving(List<Pending> pending) {
        var left = new BsonDocumentWriter(new BsonDocument());
        left.writeStartDocument();
        DocumentWriter.list(left, "pending", pending, DocumentWriter::write);
        left.writeEndDocument();
        return Updates.combine(
                Updates.set("pending", left.getDocument().getArray("pending")), Updates.inc("revision", 1L));
    }

    @Override
    public List<AggregateDocument<S>> dirty(Instant savedBefore, int limit) {
        return collection
                .find(Filters.and(Filters.exists(IS_DIRTY), Filters.lt("savedAt", Date.from(savedBefore))))
                .sort(Sorts.ascending("savedAt"))
                .limit(limit)
                .map(reader::read)
                .into(new ArrayList<>());
    }

    @Override
    public Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
        return collection
                .distinct(
                        "partition",
                        Filters.and(Filters.in("partition", partitions), Filters.lte("due", Date.from(by))),
                        Integer.class)
                .into(new HashSet<>());
    }

    @Override
    public List<UUID> due(int partition, Instant by, int limit) {
        return collection
                .find(Filters.and(Filters.eq("partition", partition), Filters.lte("due", Date.from(by))))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("due"))
                .limit(limit)
                .map(it -> it.get("_id", UUID.class))
                .into(new ArrayList<>());
    }

    private static Bson guard(UUID id, long revision) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("revision", revision));
    }
}
