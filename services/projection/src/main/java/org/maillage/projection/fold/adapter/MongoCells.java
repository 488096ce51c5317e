package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.batch.SideBySide;
import org.maillage.eventing.mongo.BsonBytes;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.PageChange;
import org.maillage.projection.fold.PageKey;

/** The cells of one generation: {@code {_id: page, p: partition, w: watermark, c: {month: {day: {name: sum}}}}}. */
final class MongoCells implements Cells {

    static final String ID = "_id";
    static final String WATERMARK = "w";
    static final String CELLS = "c";
    static final String PARTITION = "p";

    /** From about so many cells on, the database takes in a whole page faster than what is to be added to each. */
    private static final int LARGE = 24;

    private static final int BYTES = 128;
    private static final int BYTES_PER_CELL = 40;
    private static final int DUPLICATE_KEY = 11_000;
    /** With the name, so that names are found without reading the pages. */
    private static final Bson BY_CHANGE = Indexes.ascending(PARTITION, WATERMARK, ID);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<RawBsonDocument> pages;
    private volatile boolean prepared;

    MongoCells(MongoDatabase database, int generation) {
        pages = collection(database, generation).withDocumentClass(RawBsonDocument.class);
    }

    static MongoCollection<BsonDocument> collection(MongoDatabase database, int generation) {
        return database.getCollection("cells-g" + generation, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Map<PageKey, Long> watermarks(Collection<PageKey> wanted) {
        var found = new HashMap<PageKey, Long>();
        pages.find(in(ID, wanted.stream().map(PageKey::id).toList()))
                .projection(include(WATERMARK))
                .forEach(page -> found.put(
                        PageKey.parse(page.getString(ID).getValue()),
                        page.getInt64(WATERMARK).getValue()));
        return found;
    }

    @Override
    public Set<PageKey> add(List<PageChange> changes) {
        prepare();
        var missed = new HashSet<PageKey>();
        SideBySide.each(changes, this::addSome).forEach(missed::addAll);
        return missed;
    }

    /** Makes sure, before the first write, of the index by which the live stream finds what was written. */
    private void prepare() {
        if (!prepared) {
            pages.createIndex(BY_CHANGE);
            prepared = true;
        }
    }

    private Set<PageKey> addSome(List<PageChange> changes) {
        var missed = new HashSet<PageKey>();
        var writes = new ArrayList<WriteModel<RawBsonDocument>>(changes.size());
        var before = current(changes);
        for (PageChange change : changes) {
            var write = write(change, before.get(change.page().id()));
            if (write == null) {
                missed.add(change.page());
            } else {
                writes.add(write);
            }
        }
        missed.addAll(written(writes) == writes.size() ? Set.of() : all(changes));
        return missed;
    }

    /** By name, the pages that are to be written anew. */
    private Map<String, RawBsonDocument> current(List<PageChange> changes) {
        var wanted = changes.stream()
                .filter(MongoCells::isLarge)
                .filter(change -> change.read() != NONE)
                .map(change -> change.page().id())
                .toList();
        var found = new HashMap<String, RawBsonDocument>();
        if (!wanted.isEmpty()) {
            pages.find(in(ID, wanted))
                    .forEach(page -> found.put(page.getString(ID).getValue(), page));
        }
        return found;
    }

    private static boolean isLarge(PageChange change) {
        return change.sums().size() >= LARGE;
    }

    /** A page that is expected to be new fails as a duplicate when it is there after all; null when the guard has missed already. */
    private static @Nullable WriteModel<RawBsonDocument> write(PageChange change, @Nullable RawBsonDocument before) {
        if (change.read() == NONE) {
            return new InsertOneModel<>(PageWriter.page(change));
        }
        var guard = new BsonDocument(ID, new BsonString(change.page().id()))
                .append(WATERMARK, new BsonInt64(change.read()));
        if (!isLarge(change)) {
            return new UpdateOneModel<>(guard, update(change));
        }
        return before == null || before.getInt64(WATERMARK).getValue() != change.read()
                ? null
                : new ReplaceOneModel<>(guard, PageWriter.page(change, before));
    }

    private int written(List<WriteModel<RawBsonDocument>> writes) {
        if (writes.isEmpty()) {
            return 0;
        }
        BulkWriteResult result;
        try {
            result = pages.bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException partly) {
            result = unlessWorse(partly);
        }
        return result.getMatchedCount() + result.getInsertedCount();
    }

    /** Written by hand: there are many cells in it. */
    private static RawBsonDocument update(PageChange change) {
        var bytes = new BsonBytes(BYTES + BYTES_PER_CELL * change.sums().size());
        try (var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            writer.writeStartDocument("$set");
            writer.writeInt64(WATERMARK, change.reached());
            writer.writeEndDocument();
            if (change.sums().size() > 0) {
                writer.writeStartDocument("$inc");
                change.sums().forEach((path, sum) -> writer.writeInt64(CELLS + "." + path, sum));
                writer.writeEndDocument();
            }
            writer.writeEndDocument();
        }
        return bytes.document();
    }

    private static BulkWriteResult unlessWorse(MongoBulkWriteException partly) {
        boolean onlyGuards = partly.getWriteConcernError() == null
                && partly.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
        if (!onlyGuards) {
            throw partly;
        }
        return partly.getWriteResult();
    }

    /** The answer only says how many were written, not which. */
    private static Set<PageKey> all(List<PageChange> changes) {
        var pages = new HashSet<PageKey>();
        changes.forEach(change -> pages.add(change.page()));
        return pages;
    }
}
