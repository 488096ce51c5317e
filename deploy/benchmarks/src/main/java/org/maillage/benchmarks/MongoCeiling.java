package org.maillage.benchmarks;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** What the database takes when nobody thinks: copies of real documents, in bulk, on two threads, durable by majority. */
final class MongoCeiling implements Stage {

    private static final int THREADS = 2;
    private static final int AT_ONCE = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final BsonDocument ANY = new BsonDocument();
    /** Those that are written live: catching up, one has up to a thousand events and 130 KB. */
    private static final BsonDocument OF_FEW_EVENTS =
            new BsonDocument("e.10", new BsonDocument("$exists", BsonBoolean.FALSE));

    private static final BsonDocument WITH_MESSAGE =
            new BsonDocument("message", new BsonDocument("$exists", BsonBoolean.TRUE));

    @Override
    public List<Figure> measure(Surroundings all) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.add(receipts(all));
        all.awaitQuiet();
        try (var _ = all.only()) {
            figures.add(inserted(all, "need files", "needs", "need", ANY, true));
            figures.add(replaced(all));
            figures.add(inserted(all, "small journal segments", "projection", "journal-g1", OF_FEW_EVENTS, true));
            figures.add(inserted(all, "small journal segments", "projection", "journal-g1", OF_FEW_EVENTS, false));
        }
        return figures;
    }

    /** A receipt drops its message with its verdict: some that have none yet are what the door writes. */
    private static Figure receipts(Surroundings all) throws Exception {
        try (var door = new DoorClient(all.installation());
                var _ = all.only("gateway", "issuer", "partners")) {
            door.publishBatch(Statements.batch(AT_ONCE));
            return inserted(all, "receipts", "partners", "receipts", WITH_MESSAGE, true);
        }
    }

    private static Figure inserted(
            Surroundings all, String what, String service, String collection, BsonDocument filter, boolean indexed) {
        try (var copies = new Copies(all.database(), service, collection, filter, indexed)) {
            Repeated.on(THREADS, WARM_UP, () -> insert(copies).size());
            var spending = Spending.of(all.installation());
            long documents = Repeated.on(THREADS, TIME, () -> insert(copies).size());
            return Figure.rate(
                    "ceiling: raw inserts of " + what + (indexed ? "" : ", without indexes"),
                    documents,
                    "documents",
                    null,
                    spending.end(),
                    "about " + copies.bytes() + " bytes");
        }
    }

    private static Figure replaced(Surroundings all) {
        try (var copies = new Copies(all.database(), "needs", "need", ANY, true)) {
            Queue<List<BsonDocument>> there = new ConcurrentLinkedQueue<>();
            Repeated.on(THREADS, WARM_UP.plus(TIME), () -> {
                var documents = insert(copies);
                there.add(documents);
                return documents.size();
            });
            Repeated.on(THREADS, WARM_UP, () -> replace(copies, there));
            var spending = Spending.of(all.installation());
            long documents = Repeated.on(THREADS, TIME, () -> replace(copies, there));
            return Figure.rate(
                    "ceiling: raw replaces of need files, guarded",
                    documents,
                    "documents",
                    null,
                    spending.end(),
                    "about " + copies.bytes() + " bytes");
        }
    }

    private static List<BsonDocument> insert(Copies copies) {
        var documents = new ArrayList<BsonDocument>(AT_ONCE);
        for (int made = 0; made < AT_ONCE; made++) {
            documents.add(copies.next());
        }
        copies.collection().insertMany(documents, new InsertManyOptions().ordered(false));
        return documents;
    }

    private static int replace(Copies copies, Queue<List<BsonDocument>> there) {
        var documents = there.remove();
        var writes = new ArrayList<ReplaceOneModel<BsonDocument>>(documents.size());
        for (BsonDocument document : documents) {
            var guard = new BsonDocument("_id", document.get("_id")).append("revision", document.get("revision"));
            document.put(
                    "revision", new BsonInt64(document.getNumber("revision").longValue() + 1));
            writes.add(new ReplaceOneModel<>(guard, document));
        }
        int replaced = copies.collection()
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .getModifiedCount();
        there.add(documents);
        return replaced;
    }
}
