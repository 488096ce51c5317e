package org.maillage.partners.door.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.partners.door.UnavailableException;
import org.maillage.partners.door.Verdict;

/** Receipts in MongoDB, one command of the driver per batch. */
final class MongoReceipts implements ReceiptStore {

    private static final String RECEIVED = State.RECEIVED.name();

    private final MongoCollection<Document> receipts;
    /** The same for what may be lost: nobody waits until it is on disk. */
    private final MongoCollection<Document> soon;

    MongoReceipts(MongoCollection<Document> receipts) {
        this.receipts = receipts.withWriteConcern(WriteConcern.MAJORITY);
        this.soon = receipts.withWriteConcern(WriteConcern.W1);
    }

    /** Makes the sweeper's index, which only holds what is not known to be sent. */
    void ensureIndexes() {
        asking(() -> receipts.createIndex(
                Indexes.ascending(ReceiptDocument.RECEIVED_AT),
                new IndexOptions().name("received").partialFilterExpression(eq(ReceiptDocument.STATE, RECEIVED))));
    }

    @Override
    public Set<UUID> insert(List<Receipt> wanted) {
        List<Document> documents = wanted.stream().map(ReceiptDocument::of).toList();
        try {
            receipts.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            return thereBefore(wanted, e);
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** A write concern that failed leaves it open what is durable; so does any error that is no duplicate. */
    private static Set<UUID> thereBefore(List<Receipt> wanted, MongoBulkWriteException e) {
        var before = new HashSet<UUID>();
        for (BulkWriteError error : e.getWriteErrors()) {
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw away(e);
            }
            before.add(wanted.get(error.getIndex()).id());
        }
        if (e.getWriteConcernError() != null) {
            throw away(e);
        }
        return before;
    }

    @Override
    public Map<UUID, Receipt> find(Collection<UUID> ids) {
        return asking(() -> {
            var found = new HashMap<UUID, Receipt>();
            for (Document document : receipts.find(in(ReceiptDocument.ID, ids))) {
                Receipt receipt = ReceiptDocument.receipt(document);
                found.put(receipt.id(), receipt);
            }
            return found;
        });
    }

    /** {@inheritDoc} Where that is lost in a crash, it is sent again, and its owner knows it. */
    @Override
    public void markSent(Collection<UUID> ids) {
        asking(() -> soon.updateMany(
                and(in(ReceiptDocument.ID, ids), eq(ReceiptDocument.STATE, RECEIVED)),
                combine(set(ReceiptDocument.STATE, State.SENT.name()), unset(ReceiptDocument.MESSAGE))));
    }

    @Override
    public List<Receipt> receivedBefore(Instant limit, int atMost) {
        return asking(() -> receipts.find(
                        and(eq(ReceiptDocument.STATE, RECEIVED), lt(ReceiptDocument.RECEIVED_AT, Date.from(limit))))
                .sort(Sorts.ascending(ReceiptDocument.RECEIVED_AT))
                .limit(atMost)
                .map(ReceiptDocument::receipt)
                .into(new ArrayList<>()));
    }

    @Override
    public void apply(Collection<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates =
                verdicts.stream().map(MongoReceipts::update).toList();
        asking(() -> receipts.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    private static UpdateOneModel<Document> update(Verdict verdict) {
        List<String> states = verdict.mayFollow().stream().map(State::name).toList();
        Bson update = combine(
                set(ReceiptDocument.STATE, verdict.state().name()),
                set(ReceiptDocument.VERDICT, ReceiptDocument.verdict(verdict)),
                unset(ReceiptDocument.MESSAGE));
        return new UpdateOneModel<>(
                and(eq(ReceiptDocument.ID, verdict.receiptId()), in(ReceiptDocument.STATE, states)), update);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static UnavailableException away(MongoException e) {
        return new UnavailableException("database", e);
    }
}
